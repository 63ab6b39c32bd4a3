# collect_words(POT): T("…") of the sources, msgid="…" of the layouts and the titles of the profiles into one catalogue template.
find_program(XGETTEXT xgettext REQUIRED)
set(SOURCE_TREE ${CMAKE_CURRENT_LIST_DIR}/..)

function(collect_words pot)
    set(globs "")
    foreach(folder checks wizard installers)
        list(APPEND globs ${SOURCE_TREE}/${folder}/*.cpp ${SOURCE_TREE}/${folder}/*.h)
    endforeach()
    file(GLOB_RECURSE sources RELATIVE ${SOURCE_TREE} ${globs})
    file(GLOB layouts RELATIVE ${SOURCE_TREE} ${SOURCE_TREE}/templates/*.xml)
    set(common --from-code=UTF-8 --no-wrap --add-location=file --sort-by-file --package-name=Junbi --copyright-holder=)
    execute_process(COMMAND ${XGETTEXT} ${common} --language=C++ --keyword=T --output=${pot} ${sources}
                    WORKING_DIRECTORY ${SOURCE_TREE} COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${XGETTEXT} ${common} --join-existing --its=locale/layouts.its --output=${pot} ${layouts}
                    WORKING_DIRECTORY ${SOURCE_TREE} COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${XGETTEXT} ${common} --join-existing --its=locale/profiles.its --output=${pot} checks/profiles.xml
                    WORKING_DIRECTORY ${SOURCE_TREE} COMMAND_ERROR_IS_FATAL ANY)
    file(READ ${pot} text)
    string(REGEX REPLACE "\"POT-Creation-Date: [^\n]*\n" "" text "${text}") # the same words give the same file
    file(WRITE ${pot} "${text}")
endfunction()
