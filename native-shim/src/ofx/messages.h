// What the artist is told: on the node where the host can hold a message there, else once.
#ifndef IMPASTO_OFX_MESSAGES_H_
#define IMPASTO_OFX_MESSAGES_H_

#include <string>

#include "ofx/ofx.h"

namespace impasto {

// The render failed; the text says why and what to do. Also written to stderr where the host has
// no message suite at all, so that a batch render's log has it. Told once where frame after frame
// fails for the same reason, but for notes that stay on a node.
void TellError(OfxImageEffectHandle effect, const std::string& text);

// The artist did something: what was told before is told again where it is still so.
void ForgetLastError();

// The render went well, but the artist should know something.
void TellNote(OfxImageEffectHandle effect, const std::string& text);

// What is being done, while it lasts; nothing where the host cannot hold a message on the node.
void TellStatus(OfxImageEffectHandle effect, const std::string& text);

// The answer to a button.
void TellAnswer(OfxImageEffectHandle effect, const std::string& text);

// False where the artist says no. Hosts that cannot ask are taken to agree: a button was pressed.
bool Confirm(OfxImageEffectHandle effect, const std::string& question);

// Takes back what an earlier render said.
void ClearMessage(OfxImageEffectHandle effect);

}  // namespace impasto

#endif  // IMPASTO_OFX_MESSAGES_H_
