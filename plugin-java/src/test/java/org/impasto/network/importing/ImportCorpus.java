package org.impasto.network.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small sound files of every format that networks are imported from. */
public final class ImportCorpus {
  /** The layers of network.safetensors. */
  public static final String GRAPH = "network.graph";

  private ImportCorpus() {}

  public static void write(Path folder) throws IOException {
    SampleNetwork sample = new SampleNetwork();
    Files.write(folder.resolve("network.onnx"), new OnnxSample().bytes(sample));
    Files.write(folder.resolve("network.caffemodel"), new CaffeSample(false).caffemodel(sample));
    Files.writeString(folder.resolve("network.prototxt"), CaffeSample.PROTOTXT);
    Files.write(folder.resolve("network.zip"), Dl4jSample.zip());
    Files.write(folder.resolve("network.safetensors"), Dl4jSample.safetensors(sample));
    Files.writeString(folder.resolve(GRAPH), Dl4jSample.configuration().toJson());
    KerasSample.writeModel(folder.resolve("network.h5"), sample);
  }
}
