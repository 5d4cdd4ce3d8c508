/* Everything that crosses between the host's side (C++) and the engine's side (Java).
 *
 * The host's render thread fills an ImpastoRequest and waits. A thread of the JVM takes it, asks
 * for the pictures it needs, writes the result and finishes the request. JavaCPP generates the Java
 * side's natives from org.impasto.bridge.host.NativeBridge, which mirrors this header.
 *
 * Ownership: a request and every picture reached through it belong to C++. A request is valid from
 * impasto_take until impasto_finish, even where the host stopped waiting for it.
 */
#ifndef IMPASTO_BRIDGE_H_
#define IMPASTO_BRIDGE_H_

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is asked for. All but pictures is answered by text alone, from settings alone. */
enum {
  IMPASTO_PAINT = 0,
  IMPASTO_STORE_FOLDER = 1, /* the folder's path */
  IMPASTO_CLEAR_STORE = 2,  /* deletes painted frames; says how many */
  IMPASTO_INFO = 3,         /* what computes and what is stored */
  IMPASTO_LAST_PAINTING = 4 /* what the node showed at `time`, or nearest to it, before the settings
                               changed; failed where there is nothing */
};

/* Clips that a request can fetch from. */
enum {
  IMPASTO_SOURCE = 0,
  IMPASTO_STYLE = 1,
  IMPASTO_MASK = 2,
  IMPASTO_MOTION = 3,
  IMPASTO_DEPTH = 4,
  IMPASTO_REGIONS = 5
};

/* What became of a fetch. */
enum {
  IMPASTO_PRESENT = 0, /* the pixels are there */
  IMPASTO_ABSENT = 1,  /* the host has no such picture; `reason` says what was asked for */
  IMPASTO_STOPPED = 2, /* the host no longer waits for this request */
  IMPASTO_UNFIT = 3    /* there is a picture, but it cannot be used; `reason` says why */
};

/* How a request ends. */
enum {
  IMPASTO_PAINTED =
      0, /* the result is there; for a last painting: and it is what is asked for, not older */
  IMPASTO_FAILED = 1,
  IMPASTO_ABORTED = 2,
  IMPASTO_STAND_IN =
      3 /* a last painting with other settings, or of another source or frame; `text` says which */
};

/* Who works on requests. */
enum {
  IMPASTO_PAINTER = 0,  /* on all that takes time, one after another */
  IMPASTO_ATTENDANT = 1 /* on last paintings, while the painter paints */
};

/* A picture in RGBA float, interleaved, top row first, rows contiguous: [height][width][4].
 * Integer pixels are scaled to [0,1]; half and float pixels are as the host has them. Where the
 * clip has no colour, its value stands in all four channels; where it has no alpha, alpha is 1. */
typedef struct ImpastoPicture {
  int32_t status;        /* IMPASTO_PRESENT ... */
  int32_t width;         /* pixels */
  int32_t height;        /* pixels */
  int32_t floating;      /* 1: the host's pixels are half or float; 0: byte or short */
  int32_t premultiplied; /* 1: colour is multiplied by alpha */
  int32_t components;    /* 4: RGBA; 3: RGB; 1: Alpha */
  double scaleX;         /* of the picture's pixels to those of full resolution, as in proxies */
  double scaleY;
  float* pixels;      /* width * height * 4 floats; null unless present */
  const char* reason; /* UTF-8; why it is absent or unfit, else empty */
} ImpastoPicture;

/* One frame to paint. All text is UTF-8 and never null. */
typedef struct ImpastoRequest {
  const char* shot;        /* names the node's shot within this process */
  const char* node;        /* names the node alike at every size of its pictures, as in proxies */
  const char* settings;    /* the parameters at `time`: lines "name=value", where backslash and
                              newline in a value are written \\ and \n; and filledLook, the look
                              whose values the sliders were given (empty: none) */
  const char* colourspace; /* what the host's colour management calls Source's; else empty */
  int32_t task;            /* IMPASTO_PAINT ... */
  int32_t draft;           /* 1: the host is content with a draft, or with a last painting */
  int32_t time;            /* the frame to paint */
  int32_t rangeKnown;      /* 1: the host tells which frames the shot has; 0: it does not */
  int32_t first; /* first frame of the shot, <= time; `time` where the range is not known */
  int32_t last;  /* last frame of the shot, >= time; likewise */
  int32_t temporalAccess; /* 1: the host gives Source at other times, and says which there are */
  int32_t hasStyle;       /* 1: the Style clip is connected */
  int32_t hasMask;        /* 1: the Mask clip is connected */
  int32_t hasMotion;      /* 1: the Motion clip is connected */
  int32_t hasDepth;       /* 1: the Depth clip is connected */
  int32_t hasRegions;     /* 1: the Regions clip is connected */
  ImpastoPicture source;  /* Source at `time`; present for a painting */
  ImpastoPicture result;  /* to be written: same size and meaning as source; undefined before */
} ImpastoRequest;

/* Blocks until the host asks for something that is this worker's, IMPASTO_PAINTER or
 * IMPASTO_ATTENDANT. */
ImpastoRequest* impasto_take(int32_t worker);

/* Blocks until the host's thread has fetched the picture of a clip at a time, cut to the rectangle
 * of request->source. (The Style clip keeps its own size.) Valid until the request's next fetch. */
const ImpastoPicture* impasto_fetch(ImpastoRequest* request, int32_t clip, int32_t time);

/* Blocks until the host's thread has read the parameters at another time: a text like
 * request->settings. Valid until the next call; null where the host no longer waits. */
const char* impasto_settings(ImpastoRequest* request, int32_t time);

/* Tells how far the work is, in [0,1], and what is being done (UTF-8, copied). Returns 0 where the
 * work should stop. */
int32_t impasto_progress(ImpastoRequest* request, double fraction, const char* what);

/* Ends the request; it must not be touched afterwards. `text` is a note for the artist where
 * painted (may be empty), what went wrong and what to do where failed. */
void impasto_finish(ImpastoRequest* request, int32_t outcome, const char* text);

#ifdef __cplusplus
}
#endif

#endif /* IMPASTO_BRIDGE_H_ */
