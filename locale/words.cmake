# cmake -P locale/words.cmake: collects all msgids into junbi.pot and brings every translation up to it.
include(${CMAKE_CURRENT_LIST_DIR}/collect.cmake)
find_program(MSGMERGE msgmerge REQUIRED)
find_program(MSGATTRIB msgattrib REQUIRED)
collect_words(${CMAKE_CURRENT_LIST_DIR}/junbi.pot)
file(GLOB translations ${CMAKE_CURRENT_LIST_DIR}/*.po)
list(FILTER translations EXCLUDE REGEX "@")
foreach(po IN LISTS translations)
    execute_process(COMMAND ${MSGMERGE} --quiet --update --backup=none --no-wrap --no-fuzzy-matching ${po} ${CMAKE_CURRENT_LIST_DIR}/junbi.pot
                    COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND ${MSGATTRIB} --no-obsolete --no-wrap --output-file=${po} ${po} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
