# cmake -P locale/words.cmake: T("…") in the sources and msgid="…" in the layouts → junbi.pot → every .po.
file(GLOB_RECURSE sources RELATIVE ${SOURCE} ${SOURCE}/checks/*.cpp ${SOURCE}/checks/*.h ${SOURCE}/wizard/*.cpp ${SOURCE}/wizard/*.h
     ${SOURCE}/installers/*.cpp)
file(GLOB layouts RELATIVE ${SOURCE} ${SOURCE}/templates/*.xml)
set(pot locale/junbi.pot)
set(common --from-code=UTF-8 --no-wrap --add-location=file --sort-by-file --package-name=Junbi --copyright-holder=)
execute_process(COMMAND ${XGETTEXT} ${common} --language=C++ --keyword=T --output=${pot} ${sources}
                WORKING_DIRECTORY ${SOURCE} COMMAND_ERROR_IS_FATAL ANY)
if(layouts)
    execute_process(COMMAND ${XGETTEXT} ${common} --join-existing --its=locale/layouts.its --output=${pot} ${layouts}
                    WORKING_DIRECTORY ${SOURCE} COMMAND_ERROR_IS_FATAL ANY)
endif()
file(READ ${SOURCE}/${pot} text)
string(REGEX REPLACE "\"POT-Creation-Date: [^\n]*\n" "" text "${text}")
file(WRITE ${SOURCE}/${pot} "${text}")
file(GLOB translations RELATIVE ${SOURCE} ${SOURCE}/locale/*.po)
foreach(po IN LISTS translations)
    execute_process(COMMAND ${MSGMERGE} --quiet --update --backup=none --no-wrap --no-fuzzy-matching ${po} ${pot}
                    WORKING_DIRECTORY ${SOURCE} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
