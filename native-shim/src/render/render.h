// One frame's way on the host's side: copy Source to the output, hand the frame to the engine,
// fetch what it asks for, write what it delivers.
#ifndef IMPASTO_RENDER_RENDER_H_
#define IMPASTO_RENDER_RENDER_H_

#include "ofx/ofx.h"

namespace impasto {

// OK where painted or aborted. Throws std::exception with a text for the artist where not; the
// render window then shows Source.
OfxStatus Render(OfxImageEffectHandle effect, OfxPropertySetHandle in);

}  // namespace impasto

#endif  // IMPASTO_RENDER_RENDER_H_
