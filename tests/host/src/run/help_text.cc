#include "run/options.h"

namespace impasto::host {

std::string HelpText() {
  return R"(impasto-host: renders picture sequences through an OpenFX plugin and watches that
it keeps the rules.

The plugin
  --plugin PATH           X.ofx.bundle or X.ofx
  --plugin-id ID          which plugin; without --plugin it is sought under OFX_PLUGIN_PATH
  --list                  list the plugins of --plugin or OFX_PLUGIN_PATH and stop
  --describe              print the plugin's clips and parameters and stop
  --context filter|general            default: filter where the plugin has it
  --param NAME=VALUE      number, true/false, choice label or index, text, r,g,b;
                          for doubles also keys V@TIME,V@TIME joined by straight lines
  --change NAME=VALUE     the user moves a control of the finished node; in the order given
  --press NAME            the user presses a button
  --drag NAME=V1,V2...    when all frames are rendered, the user drags a control through these values, and the frames
                          are rendered for each as --interactive --draft; then the user lets go, and they are
                          rendered as before
  --show-params           print every value after that: param NAME = VALUE [disabled] [secret]

The pictures (.ppm .pgm .pam with 8 or 16 bits, .pfm; sequences as in_%04d.ppm)
  --source PATTERN        the Source clip
  --style FILE, --mask PATTERN, --clip NAME=PATTERN     other clips
  --first N, --last N     the source's range; default: the files found
  --frames LIST           frames to render, as 1-5, 5-1, 3,1,5; the order is kept
  --out PATTERN           where to write; without it nothing is written
  --bits 8|16             of integer files written (default 8)
  --linear                decode integer sRGB files to linear light, encode when writing them

The images handed to the plugin
  --depth byte|short|half|float       default: float where the plugin has it
  --components rgba|rgb|alpha         default: rgba where the plugin has it
  --premult opaque|premultiplied|unpremultiplied        default: opaque
  --render-scale S        halve (0.5) or otherwise shrink the pictures first
  --window x1,y1,x2,y2    render only these pixels; the origin is at the bottom left
  --bottom-up, --top-down positive or negative row bytes
  --row-padding N         bytes between rows

The matrix
  --matrix                render the first frame in every depth, set of components, layout, scale,
                          window, premultiplication and field, and compare each picture with the float
                          RGBA one, converted

The host's behaviour
  --personality NAME      behave and lay out images as MLT, Natron, Resolve, Nuke, Vegas, Fusion,
                          openfx-runner or Tuttle do; options for single traits go before it
  --host-name NAME        what the host calls itself
  --colourspace NAME      manage colours: what the clips' space is called, such as ACEScg
  --no-temporal-access    offer and give only the frame being rendered
  --interactive           render for somebody who waits in front of a screen
  --draft                 be content with a draft
  --locale NAME           run under this locale; --numeric-locale NAME: another for numbers
  --field none|both       what the host says of fields
  --thread-stack KB       every action on a new thread with a stack of this size
  --handle-faults         have a handler of SIGSEGV, and call it when all is done
  --exec-between          start another program after every frame
  --java-first LIBJVM     start a Java runtime before the plugin is loaded
  --openmp-first          use libgomp before the plugin is loaded, as hosts with OpenMP do
  --libraries TEXT        afterwards list the libraries in the process that have this in their path
  --beside PATTERN        a second node, which renders each frame of this sequence before the first does
  --repeat-lifecycle      load, describe, create, render, destroy, unload for every frame
  --abort-after SECONDS   ask the plugin to give up after this time (as does Ctrl-C)
  --abort-tries S,S,...   render the frames once for each of these, and ask to give up after that time
  --button-after-try NAME press this after each try, and say how long the plugin took over it
  --abort-at-message TEXT, --abort-at-progress FRACTION   ask it when it says this, or is so far
  --progress              a progress bar on a terminal, plain lines elsewhere
  --keep-failed           write the output of failed and aborted renders too
  --keep-going            render the next frame after a failed one
  --strict                treat warnings as broken rules

Each frame gives one line on standard output:
  frame 3 ok 1.234 s crc 0123abcd
with ok, identity, aborted or failed; the time covers all of the frame's actions, the sum the
render window's pixels, lowest row first.
For failed and aborted frames a second line tells how much of the window was left unwritten:
  frame 3 undefined 0 of 114750 pixels

Rules watched, as "rule broken [NAME]: ..." on standard error:
  status, exception       an action returned what it must not, or threw
  description, duplicate, define-late, unknown-param-type, param-range*, bundle*
  outside-action          a suite was called while no action ran
  wrong-thread            images, parameters, messages, progress off the action's thread
  image-leak, handle-leak, progress-open   something was not given back
  image-outside-render, temporal-access, undeclared-frame*   clipGetImage where or when it may not
  write-outside-window, write-outside-buffer, write-to-input, undefined-pixels
  bad-handle, wrong-type, read-only, set-in-render, clip-preferences, region, identity
  locale, signal          the process's locale or its handling of signals was changed
  deadly, stray-pointer, prefetch          what ends some hosts; what others cannot do
  matrix, fork            a picture differs from the float one; another program could not be started
  abort-status*, silent-failure*           an abort that is a failure; a failure without a message
(* only a warning without --strict.) Strings handed out are overwritten with '#' at the thread's
next property or parameter call, as the standard allows.

Exit status: 0 done (also when asked to give up), 1 a render failed, 2 the command line, a file or the
plugin's library is wrong, 3 the plugin broke a rule, 130 stopped by Ctrl-C.
)";
}

}  // namespace impasto::host
