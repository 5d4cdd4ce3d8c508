package org.impasto.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.picture.Pictures;
import org.impasto.network.Provenance;
import org.impasto.network.importing.ImportCorpus;
import org.impasto.network.importing.ImportOptions;
import org.impasto.network.importing.NetworkImport;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;
import org.impasto.store.StoreCorpus;

/** What Impasto reads from files, and how a file of that kind is read. */
enum Kind {
  PICTURE {
    @Override
    void read(Path file) {
      Pictures.read(file, READING).close();
    }
  },
  STYLE {
    @Override
    void read(Path file) {
      Pictures.readStyle(file).close();
    }
  },
  NUMBERS {
    @Override
    void read(Path file) {
      Pictures.readNumbers(file, READING).close();
    }
  },
  VIDEO {
    @Override
    void read(Path file) {
      try (MediaReader reader = MediaFiles.reader(file.toString(), READING)) {
        for (int time = reader.range().first();
            time <= Math.min(reader.range().last(), reader.range().first() + 3);
            time++) {
          reader.frame(time).close();
        }
      }
    }
  },
  NETWORK {
    @Override
    void read(Path file) throws IOException {
      Path graph =
          Stream.of(file.getParent(), file.resolveSibling("sound"))
              .map(each -> each.resolve(ImportCorpus.GRAPH))
              .filter(Files::exists)
              .findFirst()
              .orElse(null);
      NetworkImport.read(
          file,
          new ImportOptions(
              new Provenance("n", null, null),
              new ImportOptions.Companions(null, graph, null),
              InputScaling.PLAIN,
              null,
              null));
    }
  },
  LOOK {
    @Override
    void read(Path file) throws IOException {
      Path folder = Files.createDirectories(file.resolveSibling("looks"));
      Files.write(folder.resolve("ink.png"), new byte[0]); // looks name it, and do not read it
      Files.copy(file, folder.resolve("ink.json"), StandardCopyOption.REPLACE_EXISTING);
      Looks.in(folder).apply(Settings.defaults().withPreset("ink"));
    }
  },
  STORE {
    @Override
    void read(Path file) throws IOException {
      StoreCorpus.read(file);
    }
  };

  private static final ReadOptions READING = ReadOptions.within(1_000_000_000);

  /** Throws what people are told where the file is refused. */
  abstract void read(Path file) throws IOException;
}
