package org.impasto.network.installing;

import java.net.URI;
import java.util.List;
import org.impasto.errors.UserException;

/**
 * A well-known network and where its weights are published.
 *
 * @param file its name there
 * @param home the file's address
 * @param algorithm of the checksum, as Java calls it
 * @param checksum lower-case hexadecimal
 * @param architecture what layers the weights belong to
 */
public record KnownNetwork(
    String name,
    String file,
    URI home,
    long bytes,
    String algorithm,
    String checksum,
    String architecture,
    String licence,
    String source) {
  private static final String KERAS =
      "https://storage.googleapis.com/tensorflow/keras-applications/";
  private static final String OXFORD =
      "Creative Commons Attribution; cite Simonyan and Zisserman, arXiv 1409.1556";

  /** Sizes that are not published with the checksum are 0. */
  static final List<KnownNetwork> ALL =
      List.of(
          keras("vgg19", "253f8cb515780f3b799900260a226db6"),
          keras("vgg16", "6d6bbae143d832006294945121d1f1fc"),
          new KnownNetwork(
              "squeezenet",
              "squeezenet_v1.0.caffemodel",
              URI.create(
                  "https://github.com/forresti/SqueezeNet/raw/"
                      + "a47b6f13d30985279789d08053d37013d67d131b/SqueezeNet_v1.0/squeezenet_v1.0.caffemodel"),
              5001403,
              "SHA-384",
              "b8dc96393e093b4f23390b70f01fe37330d629759db59c1da3c15f846d0b1b1751b6ad841570c2e303c86829c750a745",
              "squeezenet1.0",
              "BSD 2-Clause; cite Iandola et al., arXiv 1602.07360",
              "SqueezeNet 1.0, ImageNet, its authors' Caffe weights"));

  /**
   * The network of that name.
   *
   * @throws UserException where there is none of that name
   */
  public static KnownNetwork named(String name) {
    return ALL.stream()
        .filter(each -> each.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "'"
                        + name
                        + "' has no public home that Impasto knows; it knows "
                        + String.join(", ", ALL.stream().map(KnownNetwork::name).toList())
                        + ". Networks of other names come with: impasto networks import FILE --name"
                        + " NAME"));
  }

  private static KnownNetwork keras(String name, String md5) {
    String file = name + "_weights_tf_dim_ordering_tf_kernels_notop.h5";
    return new KnownNetwork(
        name,
        file,
        URI.create(KERAS + name + "/" + file),
        0,
        "MD5",
        md5,
        name,
        OXFORD,
        name.replace("vgg", "VGG-") + ", ImageNet, the Oxford weights as Keras has them");
  }

  /** Where a mirror has the file: under its own name. */
  URI at(String mirror) {
    return URI.create(mirror.endsWith("/") ? mirror + file : mirror + "/" + file);
  }
}
