"use strict";
// The token stands behind # in the address that was printed; it is kept for this tab alone.
const given = location.hash.slice(1);
if (given) {
  sessionStorage.setItem("token", given);
  history.replaceState(null, "", location.pathname);
}
const token = sessionStorage.getItem("token") || "";
const FIRST_JOBS = 200;
const at = id => document.getElementById(id);
const rows = new Map();
let chosen = 0, all = false, shown = "", chosenByHand = false;

async function ask(path, method = "GET") {
  const reply = await fetch(path, { method, headers: { Authorization: "Bearer " + token } });
  if (!reply.ok) {
    let why = reply.status + "";
    try { why = (await reply.json()).error; } catch { /* no words */ }
    throw Object.assign(new Error(why), { status: reply.status });
  }
  return reply;
}

function time(seconds) {
  if (seconds < 0) return "";
  const s = Math.round(seconds), two = n => String(n).padStart(2, "0");
  return s < 3600 ? Math.floor(s / 60) + ":" + two(s % 60)
    : Math.floor(s / 3600) + ":" + two(Math.floor(s / 60) % 60) + ":" + two(s % 60);
}

function put(element, text) { if (element.textContent !== text) element.textContent = text; }

function trouble(text) { at("trouble").hidden = !text; put(at("trouble"), text || ""); }

const CHANGES = {
  waiting: ["first", "pause", "cancel"], running: ["pause", "cancel"], paused: ["retry", "cancel"],
  failed: ["retry", "remove"], cancelled: ["retry", "remove"], done: ["retry", "remove"], damaged: ["remove"],
};
const WORDS = { first: "Move up", pause: "Pause", cancel: "Cancel", retry: "Retry", remove: "Remove" };

async function change(job, what) {
  try {
    const path = what === "first" ? "move?first" : what;
    await ask("/api/jobs/" + job + "/" + path, "POST");
    put(at("said"), "Job " + job + ": " + WORDS[what]);
    trouble("");
  } catch (e) { trouble("Job " + job + ": " + e.message); }
  await look();
}

function row(job) {
  const tr = document.createElement("tr"), cells = ["job", "state", "bar", "left", "title", "change"];
  for (const name of cells) tr.appendChild(document.createElement("td")).className = name;
  const name = document.createElement("button");
  name.type = "button"; name.className = "job"; name.textContent = named(job.number);
  name.setAttribute("aria-label", "Job " + named(job.number) + ", show more");
  name.onclick = () => { chosen = job.number; chosenByHand = true; shown = ""; look(); };
  tr.cells[0].appendChild(name);
  const bar = tr.cells[2].appendChild(document.createElement("progress"));
  bar.setAttribute("aria-label", "Frames of job " + named(job.number));
  tr.cells[2].appendChild(document.createElement("span"));
  tr.cells[4].appendChild(document.createElement("span"));
  tr.cells[4].appendChild(document.createElement("small"));
  return tr;
}

function named(number) { return String(number).padStart(4, "0"); }

function name(path) { return path.split("/").pop(); }

function fill(tr, job) {
  tr.setAttribute("aria-current", job.number === chosen);
  const state = tr.cells[1];
  put(state, job.word + (job.priority ? " (" + job.priority + ")" : ""));
  state.className = "state " + job.word;
  const [bar, count] = tr.cells[2].children;
  bar.max = Math.max(1, job.frames); bar.value = job.done;
  put(count, job.frames ? job.done + " of " + job.frames + (job.shots > 1 ? ", " + job.shots + " shots" : "") : "");
  put(tr.cells[3], time(job.secondsLeft));
  const [title, small] = tr.cells[4].children;
  put(title, job.title.split(" -> ").map(name).join(" \u2192 "));
  tr.cells[4].title = job.title;
  put(small, job.word === "failed" || job.word === "damaged" ? job.message : "");
  small.className = job.word;
  const wanted = CHANGES[job.word] || [];
  const there = [...tr.cells[5].children].map(b => b.dataset.what);
  if (wanted.join() !== there.join()) {
    const focus = tr.cells[5].contains(document.activeElement);
    tr.cells[5].replaceChildren(...wanted.map(what => {
      const b = document.createElement("button");
      b.type = "button"; b.textContent = WORDS[what]; b.dataset.what = what;
      b.setAttribute("aria-label", WORDS[what] + " job " + named(job.number));
      b.onclick = () => change(job.number, what);
      return b;
    }));
    if (focus && tr.cells[5].firstChild) tr.cells[5].firstChild.focus();
  }
}

function list(jobs) {
  const body = at("jobs").tBodies[0], visible = all ? jobs : jobs.slice(0, FIRST_JOBS);
  at("empty").hidden = jobs.length > 0; at("jobs").hidden = jobs.length === 0;
  at("more").hidden = visible.length === jobs.length;
  put(at("more"), "Show all " + jobs.length + " jobs");
  const keep = new Set(visible.map(job => job.number));
  for (const [number, tr] of rows) if (!keep.has(number)) { tr.remove(); rows.delete(number); }
  visible.forEach((job, i) => {
    let tr = rows.get(job.number);
    if (!tr) rows.set(job.number, tr = row(job));
    if (body.rows[i] !== tr) body.insertBefore(tr, body.rows[i] || null);
    fill(tr, job);
  });
}

async function picture(id, path) {
  const blob = await (await ask(path)).blob(), image = at(id), old = image.src;
  image.src = URL.createObjectURL(blob);
  if (old) URL.revokeObjectURL(old);
}

function wipe() {
  const share = at("share").value;
  at("source").style.clipPath = "inset(0 " + (100 - share) + "% 0 0)";
  at("edge").style.left = share + "%";
}

async function detail(job, activity) {
  at("detail").hidden = !job;
  if (!job) return;
  put(at("detail-title"), "Job " + named(job.number));
  put(at("message"), job.message || "");
  at("message").className = job.word;
  if (job.word === "damaged") {
    at("wipe").hidden = true; at("shots").replaceChildren(); put(at("log"), "");
    return;
  }
  const more = await (await ask("/api/jobs/" + job.number)).json();
  const running = activity.job === job.number ? activity.shot : 0;
  const key = JSON.stringify(more.shots) + running;
  if (at("shots").dataset.key !== key) {
    at("shots").dataset.key = key;
    at("shots").replaceChildren(...more.shots.map((shot, i) => {
      const li = document.createElement("li");
      li.textContent = i + 1;
      const state = shot.finished ? "done" : i + 1 === running ? "running" : "waiting";
      li.className = state;
      li.title = "Frames " + shot.first + " to " + shot.last + ": " + state;
      li.setAttribute("aria-label", "Shot " + (i + 1) + ", frames " + shot.first + " to " + shot.last + ": " + state);
      return li;
    }));
  }
  const log = at("log"), end = log.scrollTop + log.clientHeight >= log.scrollHeight - 4;
  put(log, more.log.join("\n"));
  if (end) log.scrollTop = log.scrollHeight;
  const wanted = job.number + " " + (running ? activity.lastPainted : job.done) + job.word;
  if (wanted !== shown) {
    try {
      await picture("painted", "/api/jobs/" + job.number + "/painted");
      await picture("source", "/api/jobs/" + job.number + "/source");
      at("painted").alt = "The frame of job " + named(job.number) + " that was painted last";
      at("source").alt = "The same frame before";
      put(at("frame"), running && activity.lastPainted >= 0 ? "Frame " + activity.lastPainted : "");
      at("wipe").hidden = false;
    } catch (e) { if (e.status !== 404) throw e; at("wipe").hidden = true; }
    shown = wanted;
  }
}

async function look() {
  const queue = await (await ask("/api/queue")).json();
  put(at("folder"), queue.queue);
  const a = queue.activity;
  put(at("runner"), !queue.holder ? "Nobody paints it; impasto queue run does"
    : a.job ? "Painting job " + named(a.job) + ", frame " + a.frame
      + (a.secondsLeftInAll >= 0 ? ", about " + time(a.secondsLeftInAll) + " left in all" : "")
    : "The runner waits for jobs");
  document.title = a.job ? a.framesDone + " frames \u2013 Impasto queue" : "Impasto queue";
  if (!chosenByHand && a.job) chosen = a.job;
  if (!chosen && queue.jobs.length) chosen = queue.jobs[0].number;
  list(queue.jobs);
  await detail(queue.jobs.find(job => job.number === chosen), a);
}

async function watch() {
  try { await look(); if (at("trouble").dataset.away) { delete at("trouble").dataset.away; trouble(""); } }
  catch (e) {
    at("trouble").dataset.away = "yes";
    trouble(e.status ? e.message : "The page's server does not answer; impasto queue serve starts it");
  }
  setTimeout(watch, document.hidden ? 5000 : 1000);
}

at("more").onclick = () => { all = true; look(); };
at("share").oninput = wipe;
wipe();
watch();
