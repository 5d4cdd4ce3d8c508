package org.impasto.queue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.impasto.media.io.FrameRange;
import org.impasto.queue.Desk;
import org.impasto.queue.Job;
import org.impasto.queue.JobStatus;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;
import org.impasto.queue.running.FakeFilm;
import org.impasto.queue.running.RunnerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The page in Debian's chromium, over a queue that a runner works on. Screenshots go into the
 * folder of the system property impasto.screenshots, where it is set.
 */
@Tag("browser")
@Timeout(180)
class QueuePageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir Path temporary;
  private QueueFolder queue;
  private Process runner;
  private QueueServer server;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "not installed: chromium and chromium-driver");
    queue = new QueueFolder(temporary.resolve("queue")).made();
    add("lighthouse", 3, 30, 0);
    add("regatta", 3000, 40, 0);
    Files.writeString(film("portrait").resolve("spoilt-2"), "");
    add("portrait", 12, 20, 5);
    add("harbour", 48, 20, 0);
    ask(Request.of(Request.What.PAUSE, List.of(4)));
    runner = RunnerProcess.start(queue.path(), temporary.resolve("log"), "stay");
    server = QueueServer.start(queue, 0);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-device-scale-factor=1",
        "--user-data-dir=" + temporary.resolve("chromium"));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    browser.manage().window().setSize(new Dimension(1280, 900));
  }

  @AfterEach
  void close() throws Exception {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
    if (runner != null) {
      runner.destroyForcibly().waitFor();
    }
  }

  private Path film(String name) throws IOException {
    return Files.createDirectories(temporary.resolve(name));
  }

  private void add(String name, int frames, int milliseconds, int priority) throws Exception {
    StringBuilder cuts = new StringBuilder("1");
    int length = Math.max(8, frames / 50);
    for (int cut = length + 1; cut <= frames; cut += length) {
      cuts.append(',').append(cut);
    }
    Job made = FakeFilm.job(film(name), frames, cuts.toString(), milliseconds);
    Job job =
        Job.of(
            made.arguments(),
            new FrameRange(1, frames),
            "/films/" + name + ".%04d.exr -> /painted/" + name + ".mp4",
            priority);
    ask(Request.add(job));
    preview(queue.jobs().size());
  }

  /** Films of texts have no pictures: these stand in for what the runner writes. */
  private void preview(int job) throws IOException {
    for (String what : List.of("painted", "source")) {
      Path picture = Path.of(System.getProperty("impasto.preview." + what, ""));
      if (Files.isRegularFile(picture)) {
        Files.copy(picture, queue.job(job).preview(what));
      } else {
        Files.write(queue.job(job).preview(what), TestJpeg.of(what.equals("painted")));
      }
    }
  }

  private Request.Answer ask(Request request) {
    return new Desk(queue, "a test", Duration.ofSeconds(10)).ask(request).orElseThrow();
  }

  private JobStatus status(int number) {
    return JobStatus.of(queue).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void jobsAreWatchedAndChangedByMouseAndKeyboard() throws Exception {
    browser.get(server.address());
    await(() -> text("#jobs").contains("running") && text("#jobs").contains("failed"));
    assertFalse(browser.getCurrentUrl().contains("#"), "the token leaves the address");
    assertTrue(text("#jobs").contains("regatta.%04d.exr \u2192 regatta.mp4"), text("#jobs"));
    assertTrue(text("#jobs").contains("frame 2 is spoilt"), text("#jobs"));
    await(() -> text("#runner").matches("Painting job 0002, frame \\d+, about .* left in all"));
    await(() -> text("#detail-title").equals("Job 0002"));
    await(() -> browser.findElements(By.cssSelector("#shots li.done")).size() > 1);
    await(() -> browser.findElements(By.cssSelector("#shots li.running")).size() == 1);
    assertTrue(text("#log").contains("painted, shot 1"), text("#log"));
    await(() -> one("#painted").isDisplayed());
    screenshot("queue-light");
    String before = (String) browser.executeScript("return source.style.clipPath");
    one("#share").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertFalse(before.equals(browser.executeScript("return source.style.clipPath")));

    press("Pause job 0002");
    await(() -> status(2).word().equals("paused"));
    await(() -> text("#jobs").contains("paused"));
    assertEquals("Job 2: Pause", one("#said").getDomProperty("textContent"));
    // By the keyboard alone: to the button, and press it.
    await(() -> button("Retry job 0002").isDisplayed());
    WebElement retry = button("Retry job 0002");
    browser.executeScript("arguments[0].focus()", retry);
    retry.sendKeys(Keys.ENTER);
    await(() -> status(2).word().equals("running"));
    press("Cancel job 0004");
    await(() -> status(4).word().equals("cancelled"));
    press("Remove job 0004");
    await(() -> JobStatus.of(queue).stream().noneMatch(each -> each.number() == 4));
    await(() -> !text("#jobs").contains("harbour"));
  }

  @Test
  void everythingHasANameAndDarkAndNarrowAreWhole() throws Exception {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    browser.get(server.address());
    await(() -> text("#jobs").contains("running") && one("#painted").isDisplayed());
    String nameless =
        (String)
            browser.executeScript(
                "return [...document.querySelectorAll('button, input, img, progress, table, pre')]"
                    + ".filter(e => e.checkVisibility() && !(e.getAttribute('aria-label')"
                    + " || e.alt || e.getAttribute('aria-labelledby') || e.labels?.length"
                    + " || e.textContent.trim())).map(e => e.outerHTML).join()");
    assertEquals("", nameless);
    assertEquals("en", one("html").getDomAttribute("lang"));
    screenshot("queue-dark");
    browser.manage().window().setSize(new Dimension(520, 1200));
    Thread.sleep(500);
    Long wide =
        (Long) browser.executeScript("return document.documentElement.scrollWidth - innerWidth");
    screenshot("queue-narrow");
    assertTrue(wide <= 0, "wider than the window by " + wide);
    assertTrue(contrast(".faint, #folder") >= 4.5 && contrast("td.state") >= 4.5);
  }

  /** Contrast of text to its section (WCAG 2.1, 1.4.3). */
  private double contrast(String selector) {
    return ((Number)
            browser.executeScript(
                "const c = e => getComputedStyle(e), n = s => s.match(/[\\d.]+/g).map(Number), l ="
                    + " s => n(s).slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 :"
                    + " ((v + .055) / 1.055) ** 2.4).reduce((a, v, i) => a + v * [.2126, .7152,"
                    + " .0722][i], 0), e = document.querySelector(arguments[0]), a = l(c(e).color),"
                    + " b = l(c(e.closest('section, header')).backgroundColor); return (Math.max(a,"
                    + " b) + .05) / (Math.min(a, b) + .05)",
                selector))
        .doubleValue();
  }

  @Test
  void withoutTheTokenThereIsNothingToSee() throws Exception {
    browser.get(server.address().replaceAll("#.*", ""));
    await(() -> text("#trouble").contains("the token is missing"));
    assertFalse(one("#jobs").isDisplayed());
  }

  private WebElement one(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  private String text(String selector) {
    return one(selector).getText();
  }

  private WebElement button(String label) {
    return one("button[aria-label='" + label + "']");
  }

  /** Clicks a button as soon as it is there. */
  private void press(String label) throws Exception {
    await(
        () -> {
          button(label).click();
          return true;
        });
  }

  private void screenshot(String name) throws IOException {
    String folder = System.getProperty("impasto.screenshots", "");
    if (!folder.isEmpty()) {
      Files.write(
          Files.createDirectories(Path.of(folder)).resolve(name + ".png"),
          browser.getScreenshotAs(OutputType.BYTES));
    }
  }

  private void await(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try {
        if (condition.getAsBoolean()) {
          return;
        }
      } catch (WebDriverException changing) {
        // Looked at while it changed.
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + text("body"));
      }
      Thread.sleep(50);
    }
  }
}
