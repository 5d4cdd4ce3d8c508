package org.impasto.network.importing.parsed;

import org.impasto.errors.UserException;
import org.impasto.network.importing.parsed.ParsedNetwork.Scale;

/** y = gamma (x - mean) / sqrt(variance + epsilon) + beta, a channel at a time. */
public final class BatchNormalisation {
  private BatchNormalisation() {}

  public static Scale scale(
      String name,
      String input,
      float[] gamma,
      float[] beta,
      float[] mean,
      float[] variance,
      double epsilon) {
    int channels = mean.length;
    if (gamma.length != channels || beta.length != channels || variance.length != channels) {
      throw new UserException(
          "Batch normalisation "
              + name
              + " has gammas, betas, means and variances of unequal number");
    }
    float[] factor = new float[channels];
    float[] shift = new float[channels];
    for (int c = 0; c < channels; c++) {
      double times = gamma[c] / Math.sqrt(variance[c] + epsilon);
      factor[c] = (float) times;
      shift[c] = (float) (beta[c] - times * mean[c]);
    }
    return new Scale(name, input, factor, shift);
  }

  public static float[] all(int channels, float value) {
    float[] all = new float[channels];
    java.util.Arrays.fill(all, value);
    return all;
  }
}
