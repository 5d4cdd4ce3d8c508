package org.impasto.cli.console;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Help whose lines are broken between words alone: not within {@code --motion-layout} or {@code
 * mask.%04d.png}, so that what is copied from it works.
 */
public final class WholeWords {
  private static final char HYPHEN = '\u2011';
  private static final char JOINER = '\ufeff';

  private static final Pattern ARGUMENT = Pattern.compile("\\[[^\\]]*\\]\\S*|\\S+");

  private WholeWords() {}

  /** Of all commands of a line. */
  public static void keep(CommandLine line) {
    line.setHelpFactory(Unbroken::new);
    Map<String, IHelpSectionRenderer> sections = line.getHelpSectionMap();
    sections.replaceAll((name, section) -> help -> restored(section.render(help)));
    line.setHelpSectionMap(sections);
  }

  /** The same, with marks where no line may end. */
  private static String joined(String text) {
    return text.replaceAll("(?<=\\w)-(?=\\w)", "" + HYPHEN)
        .replaceAll("([./|=%:])(?=[\\w#%$*/])", "$1" + JOINER);
  }

  private static String restored(String text) {
    return text.replace(HYPHEN, '-').replace("" + JOINER, "");
  }

  private static final class Unbroken extends Help {
    Unbroken(CommandSpec command, ColorScheme colours) {
      super(command, colours);
    }

    /** One of our own wording is broken after its heading too, between its arguments alone. */
    @Override
    public String synopsis(int headingLength) {
      UsageMessageSpec usage = commandSpec().usageMessage();
      if (usage.customSynopsis().length == 0) {
        return super.synopsis(headingLength);
      }
      StringBuilder text = new StringBuilder();
      int column = headingLength;
      Matcher arguments = ARGUMENT.matcher(String.join(" ", usage.customSynopsis()));
      while (arguments.find()) {
        String each = arguments.group();
        if (column > headingLength && column + 1 + each.length() >= usage.width()) {
          text.append(System.lineSeparator()).append(" ".repeat(headingLength));
          column = headingLength;
        }
        text.append(column > headingLength ? " " : "").append(each);
        column += each.length() + (column > headingLength ? 1 : 0);
      }
      return text.append(System.lineSeparator()).toString();
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
      IOptionRenderer usual = super.createDefaultOptionRenderer();
      return (option, label, colours) -> described(usual.render(option, label, colours), colours);
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
      IParameterRenderer usual = super.createDefaultParameterRenderer();
      return (each, label, colours) -> described(usual.render(each, label, colours), colours);
    }

    /** The last column of each row is the description. */
    private static Text[][] described(Text[][] rows, ColorScheme colours) {
      for (Text[] row : rows) {
        int last = row.length - 1;
        row[last] = colours.text(joined(row[last].plainString()));
      }
      return rows;
    }
  }
}
