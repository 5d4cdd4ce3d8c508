package org.impasto.farm;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.files.NewFile;
import org.impasto.files.RealDisk;
import org.impasto.media.io.FrameRange;

/**
 * All that the machines of a farm have to know of a film. Threads, memory, precision and cuts are
 * fixed in its arguments, so that what is painted does not depend on how the work was split.
 *
 * @param form of the file; {@link #FORM}
 * @param impasto version that made it; others may paint otherwise
 * @param title for people: what becomes what
 * @param arguments of {@code impasto paint}, every path absolute
 * @param film by which it is known again
 * @param shots between the cuts, in order
 * @param threads that a shot is painted with
 * @param memoryGigabytes that painting a shot may take
 */
public record Plan(
    int form,
    String impasto,
    String title,
    List<String> arguments,
    FilmMark film,
    List<FrameRange> shots,
    int threads,
    double memoryGigabytes) {
  public static final int FORM = 1;

  /** The same film, where this machine has it. */
  public Plan withPaths(String filmPath, List<String> mapped) {
    FilmMark there = new FilmMark(filmPath, film.files(), film.digest());
    return new Plan(form, impasto, title, mapped, there, shots, threads, memoryGigabytes);
  }

  /** Of all shots. */
  public FrameRange range() {
    return new FrameRange(shots.get(0).first(), shots.get(shots.size() - 1).last());
  }

  /** Writes it whole or not at all. */
  public void write(Path file) {
    try {
      String text =
          new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this);
      NewFile.write(RealDisk.INSTANCE, file, text + "\n");
    } catch (IOException e) {
      throw new UserException(
          file + " cannot be written: " + e + "; choose another with --plan", e);
    }
  }

  /**
   * Reads a plan that this version of Impasto can paint.
   *
   * @param version of this Impasto
   * @throws TryAgainException where it is not to be had on this machine
   * @throws UserException where it is no plan, of another form or version
   */
  public static Plan read(Path file, String version) {
    Plan plan = parse(file);
    if (plan.form != FORM) {
      throw new UserException(
          file
              + " is a plan of form "
              + plan.form
              + ", and this Impasto reads form "
              + FORM
              + "; plan again with this version"
              + (plan.impasto == null ? "" : ", or run the one that made it: " + plan.impasto));
    }
    if (!plan.isWhole()) {
      throw new UserException(file + " lacks what a plan has; plan again");
    }
    if (!plan.impasto.equals(version)) {
      throw new UserException(
          file
              + " was made by Impasto "
              + plan.impasto
              + ", and this is "
              + version
              + ", which may paint otherwise; run that version on all machines, or plan again");
    }
    return plan;
  }

  private static Plan parse(Path file) {
    try {
      Plan plan = new GsonBuilder().create().fromJson(Files.readString(file), Plan.class);
      if (plan == null) {
        throw new UserException(file + " is empty; plan again");
      }
      return plan;
    } catch (NoSuchFileException e) {
      throw new TryAgainException(
          "there is no plan "
              + file
              + " on this machine; check its name and that its disk is mounted here",
          e);
    } catch (CharacterCodingException e) {
      throw new UserException(file + " is no plan (no text); plan again", e);
    } catch (UserException e) {
      throw e;
    } catch (RuntimeException e) { // by the parser, or by a record's own check
      throw new UserException(file + " is no plan (" + ErrorText.reason(e) + "); plan again", e);
    } catch (IOException e) {
      throw new TryAgainException(file + " cannot be read: " + e, e);
    }
  }

  private boolean isWhole() {
    if (impasto == null
        || title == null
        || film == null
        || film.path() == null
        || film.digest() == null
        || arguments == null
        || shots == null
        || shots.isEmpty()
        || arguments.stream().anyMatch(each -> each == null)) {
      return false;
    }
    for (int i = 0; i < shots.size(); i++) {
      FrameRange shot = shots.get(i);
      if (shot == null || i > 0 && shot.first() != shots.get(i - 1).last() + 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * Throws TryAgainException where the film is not to be had here, UserException where it changed.
   */
  public void checkFilm() {
    FilmMark now = FilmMark.of(film.path());
    if (!now.equals(film)) {
      throw new UserException(
          "the film "
              + film.path()
              + " changed since the plan was made"
              + (now.files() == film.files()
                  ? ""
                  : " (" + film.files() + " files then, " + now.files() + " now)")
              + "; plan again");
    }
  }

  /**
   * Shots by their numbers.
   *
   * @param text {@code 3} or {@code 3-7}, from 1
   * @throws UserException where these are no numbers of shots of this plan
   */
  public List<Integer> numbers(String text) {
    FrameRange wanted;
    try {
      wanted = FrameRange.parse(text);
    } catch (UserException e) {
      throw new UserException(
          "'" + text + "' is no shot; write its number or a range, such as 3 or 3-7", e);
    }
    if (wanted.first() < 1 || wanted.last() > shots.size()) {
      throw new UserException(
          "the plan has shots 1 to " + shots.size() + "; " + wanted + " is outside");
    }
    return IntStream.rangeClosed(wanted.first(), wanted.last()).boxed().toList();
  }
}
