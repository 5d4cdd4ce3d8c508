# What proves that the host does its work and catches each broken rule.

set(CASES ${CMAKE_CURRENT_SOURCE_DIR}/cases)
set(WORK ${CMAKE_CURRENT_BINARY_DIR}/cases)
file(MAKE_DIRECTORY ${WORK})

# The host's parts by themselves; also writes the pictures that the cases render.
add_executable(host-unit-test cases/unit_test.cc)
target_link_libraries(host-unit-test PRIVATE host-parts)
add_test(NAME host.parts COMMAND host-unit-test WORKING_DIRECTORY ${WORK})
set_tests_properties(host.parts PROPERTIES FIXTURES_SETUP pictures)

function(add_case name)
  add_test(NAME host.${name} COMMAND ${ARGN} WORKING_DIRECTORY ${WORK})
  set_tests_properties(host.${name} PROPERTIES FIXTURES_REQUIRED pictures TIMEOUT 60)
endfunction()

set(RENDER $<TARGET_FILE:impasto-host> --plugin ${BUNDLE} --source in_%04d.ppm)

# Exit status and output of a render with the test plugin.
function(add_render name status pattern)
  add_case(${name} sh ${CASES}/expect.sh ${status} "${pattern}" ${RENDER} ${ARGN})
endfunction()

# Rules: each mode of the plugin is named for the rule that it breaks.
foreach(rule image-leak write-outside-window write-outside-buffer write-to-input undefined-pixels
             outside-action wrong-thread wrong-type read-only handle-leak bad-handle exception locale
             progress-open set-in-render)
  add_render(catches-${rule} 3 "^rule broken \\[${rule}\\]"
    --frames 2 --window 1,1,5,4 --param mode=${rule})
endforeach()
foreach(rule undeclared-frame silent-failure)
  add_render(strictly-catches-${rule} 3 "^rule broken \\[${rule}\\]"
    --frames 2 --param mode=${rule} --strict)
endforeach()
add_render(catches-signal 3 "^rule broken .signal.: the handler of SIGTERM" --frames 2 --param mode=signal)
add_render(openfx-runner-catches-second-versions 3 "^rule broken .deadly.: asking for OfxMessageSuite 2"
  --frames 2 --personality openfx-runner)
# The plugin's halves are not the mean of three frames as its floats are.
add_render(the-matrix-catches-what-differs 3 "^rule broken .matrix.: OfxBitDepthHalf OfxImageComponentRGBA"
  --frames 2 --matrix)
add_render(the-matrix-passes-a-copy 0 "matrix of 576 cells, 48 pictures, worst difference 0.00 steps"
  --frames 2 --matrix --param mode=read-params)
add_render(only-warns-of-undeclared-frames 0 "^warning \\[undeclared-frame\\]"
  --frames 2 --param mode=undeclared-frame)
add_render(refuses-a-load-that-is-not-ok 3 "^rule broken \\[status\\]: OfxActionLoad returned"
  --plugin-id org.impasto.test.LazyLoader)
add_render(takes-strings-back 0 "kept #+$" --frames 2 --param mode=kept-string)

# A plugin that keeps the rules passes in every layout, strictly.
foreach(depth byte short half float)
  foreach(components rgba rgb alpha)
    add_render(passes-${depth}-${components} 0 "!rule broken|warning"
      --strict --depth ${depth} --components ${components} --row-padding 5 --top-down)
  endforeach()
endforeach()

# Pictures.
add_case(gives-the-neighbours sh ${CASES}/same_files.sh in_0003.ppm mean_0003.ppm
  ${RENDER} --frames 3 --out mean_%04d.ppm)
add_case(copies-the-identity sh ${CASES}/same_files.sh in_0002.ppm same_0002.ppm
  ${RENDER} --frames 2 --param mode=identity --out same_%04d.ppm)
add_case(undoes-its-linear-light sh ${CASES}/same_files.sh in_0002.ppm linear_0002.ppm
  ${RENDER} --frames 2 --param mode=read-params --linear --out linear_%04d.ppm)
add_case(sums-do-not-depend-on-layout sh ${CASES}/same_sums.sh
  "--bottom-up" "--top-down --row-padding 12" ${RENDER})
add_case(sums-do-not-depend-on-order sh ${CASES}/same_sums.sh
  "--frames 1-5" "--frames 3,5,1,4,2" ${RENDER})
add_case(sums-do-not-depend-on-life-cycles sh ${CASES}/same_sums.sh
  "--frames 1-5" "--repeat-lifecycle" ${RENDER})
add_render(refuses-neighbours-without-temporal-access 0 "frame 3 ok" --frames 3 --no-temporal-access)
add_render(renders-at-half-scale 0 "frame 2 ok" --frames 2 --render-scale 0.5)

# Parameters, messages, progress, abort.
add_render(sets-parameters 0 "amount 0.750 count 7 flag 1 tint 0.10 0.20 0.30 file a b bounds 1 5"
  --frames 3 --param mode=read-params --param amount=0.5@2,1@4 --param count=7 --param flag=true
  --param tint=0.1,0.2,0.3 --param "file=a b")
add_render(tells-why-a-render-failed 1 "failed .kOfxStatFailed.: cannot paint: the brush is missing"
  --frames 2 --param mode=failure)
add_render(counts-undefined-pixels-of-failures 1 "^frame 2 undefined 63 of 63 pixels"
  --frames 2 --param mode=failure)
add_render(stops-after-a-failure 1 "!frame 3" --frames 2-3 --param mode=failure)
add_render(goes-on-when-told 1 "frame 3 failed" --frames 2-3 --param mode=failure --keep-going)
add_render(asks-to-give-up 0 "frame 2 aborted [0-2][.]" --frames 2-5 --param mode=slow
  --abort-after 0.3)
add_render(asks-to-give-up-on-the-way 0 "frame 2 aborted" --frames 2-5 --param mode=slow
  --abort-at-progress 0.01)
add_render(shows-progress 0 "progress 50%  frame 3 .2 of 2." --frames 2-3 --progress)

# Mistakes on the command line.
add_render(names-unknown-parameters 2 "no parameter 'speed'" --param speed=3)
add_render(names-the-choices 2 "none of its choices: 'average'" --param mode=cubist)
add_render(keeps-numbers-in-range 2 "outside its range 0 to 10" --param count=11)
add_render(names-unknown-options 2 "unknown option '--fast'" --fast)
add_render(names-missing-files 2 "no file fits" --source missing_%04d.ppm)
add_render(names-broken-pictures 2 "too_short.ppm': ends in line 0 of 7" --source too_short.ppm)
add_case(explains-itself sh ${CASES}/expect.sh 0 "Exit status" $<TARGET_FILE:impasto-host> --help)

# Bundles found by OFX_PLUGIN_PATH.
add_case(lists-the-plugin-path sh ${CASES}/expect.sh 0 "^org.impasto.test.RuleBreaker 1.0 /"
  ${CMAKE_COMMAND} -E env OFX_PLUGIN_PATH=/nonexistent:${CMAKE_CURRENT_BINARY_DIR}
  $<TARGET_FILE:impasto-host> --list)
add_case(finds-a-plugin-by-name sh ${CASES}/expect.sh 0 "^param mode OfxParamTypeChoice"
  ${CMAKE_COMMAND} -E env OFX_PLUGIN_PATH=${CMAKE_CURRENT_BINARY_DIR}
  $<TARGET_FILE:impasto-host> --plugin-id org.impasto.test.RuleBreaker --describe)
