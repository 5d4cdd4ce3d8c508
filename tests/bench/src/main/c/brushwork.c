/* Times the research's kernel on a benchmark's arrays: brushwork ARRAYS, with -DKERNEL="kern.c".
 * ARRAYS, native byte order: levels, rounds, last rounds, passes, window, similar, lambda (float); then for each
 * level, coarsest first: tw th sw sh, then T S FT FS W CT CS WC as floats and ks as ints. Prints seconds. */
#include <omp.h>
#include <stdio.h>

#include KERNEL

static void *read_all(FILE *f, size_t bytes) {
  void *p = malloc(bytes);
  if (!p || fread(p, 1, bytes, f) != bytes) {
    fputs("arrays end too early\n", stderr);
    exit(1);
  }
  return p;
}

static int clamp(int v, int low, int high) { return v < low ? low : v > high ? high : v; }

/* Places of the coarser level doubled; on the coarsest scattered evenly. */
static void begin(const P *p, int *nnf, const int *coarse, int cw, int ch, int csw) {
  int r = p->r;
  for (int y = 0; y < p->th; y++)
    for (int x = 0; x < p->tw; x++) {
      int u, v;
      if (coarse) {
        int X = clamp(x / 2, r, cw - 1 - r), Y = clamp(y / 2, r, ch - 1 - r), s = coarse[Y * cw + X];
        u = 2 * (s % csw) + x - 2 * X;
        v = 2 * (s / csw) + y - 2 * Y;
      } else {
        u = x * p->sw / p->tw;
        v = y * p->sh / p->th;
      }
      nnf[y * p->tw + x] = clamp(v, r, p->sh - 1 - r) * p->sw + clamp(u, r, p->sw - 1 - r);
    }
}

int main(int argc, char **argv) {
  FILE *f = argc > 1 ? fopen(argv[1], "rb") : 0;
  if (!f) return 2;
  int head[6];
  float lambda;
  if (fread(head, sizeof(int), 6, f) != 6 || fread(&lambda, sizeof lambda, 1, f) != 1) return 1;
  int *coarse = 0, cw = 0, ch = 0, csw = 0;
  double seconds = 0;
  for (int l = 0; l < head[0]; l++) {
    int n[4];
    if (fread(n, sizeof(int), 4, f) != 4) return 1;
    size_t t = (size_t)n[0] * n[1], s = (size_t)n[2] * n[3];
    P p = {.tw = n[0], .th = n[1], .sw = n[2], .sh = n[3], .r = 2, .K = head[5], .nc = 5, .lam = lambda, .ws = 1};
    float *voted = read_all(f, 12 * t);
    p.T = voted;
    p.S = read_all(f, 12 * s);
    p.FT = read_all(f, 12 * t);
    p.FS = read_all(f, 12 * s);
    p.W = read_all(f, 4 * t);
    p.CT = read_all(f, 20 * t);
    p.CS = read_all(f, 20 * s);
    p.WC = read_all(f, 20 * t);
    p.ks = read_all(f, 4 * s * head[5]);
    p.cnt = calloc(s, sizeof(int));
    int *nnf = malloc(4 * t);
    float *err = calloc(t, 4), *out = calloc(t, 12);
    begin(&p, nnf, coarse, cw, ch, csw);
    double before = omp_get_wtime();
    int rounds = l == head[0] - 1 ? head[2] : head[1];
    for (int i = 0; i < rounds; i++) {
      count(&p, nnf);
      evaluate(&p, nnf, err);
      for (int j = 0; j < head[3]; j++) pass(&p, nnf, err, j % 2 ? -1 : 1, j ? 0 : head[4]);
      vote(&p, nnf, err, p.S, out, l == head[0] - 1 && i == rounds - 1 ? -2.f : 40.f);
      memcpy(voted, out, 12 * t);
    }
    seconds += omp_get_wtime() - before;
    coarse = nnf;
    cw = n[0];
    ch = n[1];
    csw = n[2];
  }
  printf("%f\n", seconds);
  return 0;
}
