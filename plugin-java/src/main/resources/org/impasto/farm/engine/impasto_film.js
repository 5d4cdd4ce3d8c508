// Flamenco job type: lay this file into the manager's folder "scripts".
const JOB_TYPE = {
    label: "Impasto film",
    description: "Paints a film shot by shot and assembles it.",
    settings: [
        { key: "impasto", type: "string", default: "impasto", visible: "submission",
          description: "Command that runs Impasto on a worker" },
        { key: "plan", type: "string", subtype: "file_path", required: true,
          description: "Plan, written by 'impasto plan'" },
        { key: "shots", type: "int32", required: true, description: "Number of shots in the plan" },
    ],
};

function compileJob(job) {
    const settings = job.settings;
    const assemble = author.Task("assemble", "misc");
    assemble.addCommand(author.Command("exec", {
        exe: settings.impasto,
        args: ["assemble", "--plan", settings.plan],
    }));
    for (let shot = 1; shot <= settings.shots; shot++) {
        const task = author.Task("shot-" + shot, "misc");
        task.addCommand(author.Command("exec", {
            exe: settings.impasto,
            args: ["shot", "--plan", settings.plan, "--shot", String(shot)],
        }));
        assemble.addDependency(task);
        job.addTask(task);
    }
    job.addTask(assemble);
}
