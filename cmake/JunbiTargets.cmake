# How every target of ours is made: same warnings, includes from the root, third-party headers as system headers.

add_library(junbi_options INTERFACE)
target_include_directories(junbi_options INTERFACE ${PROJECT_SOURCE_DIR})
if(MSVC)
    # Sources are UTF-8; third-party headers (in <…>) are not judged.
    target_compile_options(junbi_options INTERFACE /W4 /WX /utf-8 /permissive- /Zc:__cplusplus /EHsc /external:anglebrackets /external:W0)
else()
    target_compile_options(junbi_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overruns inside std::string that are not there (its bugs 105329 and 105651), only when it optimises.
    target_compile_options(junbi_options INTERFACE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(WIN32)
    # Words go to Windows as UTF-16. Structures that carry their size are as in Windows 7, which every Windows since takes; what is newer
    # is looked up while running.
    target_compile_definitions(junbi_options INTERFACE UNICODE _UNICODE NOMINMAX WIN32_LEAN_AND_MEAN _WIN32_WINNT=0x0601)
    # The same sources make the same program: without the time at which it was linked.
    target_link_options(junbi_options INTERFACE $<IF:$<BOOL:${MSVC}>,/Brepro,-Wl$<COMMA>--no-insert-timestamp>)
endif()
if(JUNBI_SANITIZE)
    # Line numbers are enough for a report. A null or misaligned pointer faults by itself under the address sanitizer; looking for it at
    # every access costs a third of the compile time.
    target_compile_options(junbi_options INTERFACE -fsanitize=${JUNBI_SANITIZE} -fno-omit-frame-pointer -g1)
    if(JUNBI_SANITIZE MATCHES undefined)
        target_compile_options(junbi_options INTERFACE -fno-sanitize=null,alignment,vptr)
    endif()
    target_link_options(junbi_options INTERFACE -fsanitize=${JUNBI_SANITIZE})
endif()

if(MINGW)
    add_library(junbi_utf8_paths STATIC ${PROJECT_SOURCE_DIR}/cmake/windows/utf8_paths.cpp)
    target_link_libraries(junbi_options INTERFACE junbi_utf8_paths)
endif()

# junbi_library(engine SOURCES a.cpp … LINKS contract … [PACKAGES nss libcurl …])
# makes junbi_engine. PACKAGES are pkg-config names and stay private: their headers never reach our headers.
function(junbi_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PACKAGES" ${ARGN})
    add_library(junbi_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(junbi_${name} PUBLIC junbi_options)
    foreach(each IN LISTS ARG_LINKS)
        target_link_libraries(junbi_${name} PUBLIC junbi_${each})
    endforeach()
    junbi_packages(junbi_${name} ${ARG_PACKAGES})
endfunction()

# junbi_part(network SOURCES a.cpp … LINKS platform … [PACKAGES libcurl]) makes lib/junbi/parts/junbi-network.so (.dll),
# a library of ours that is loaded when first needed (wizard/parts). The global property JUNBI_RUNTIME collects what a
# running program needs beside itself.
function(junbi_part name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PACKAGES" ${ARGN})
    set(kind MODULE)
    if(MSVC)
        set(kind SHARED) # only there it exports what other compilers export by themselves
    endif()
    add_library(junbi_part_${name} ${kind} ${ARG_SOURCES})
    set_target_properties(junbi_part_${name} PROPERTIES PREFIX "" OUTPUT_NAME junbi-${name} WINDOWS_EXPORT_ALL_SYMBOLS ON
                          LIBRARY_OUTPUT_DIRECTORY ${JUNBI_PARTS_DIRECTORY} RUNTIME_OUTPUT_DIRECTORY ${JUNBI_PARTS_DIRECTORY}
                          INSTALL_RPATH $ORIGIN)
    target_link_libraries(junbi_part_${name} PRIVATE junbi_options)
    foreach(each IN LISTS ARG_LINKS)
        target_link_libraries(junbi_part_${name} PRIVATE junbi_${each})
    endforeach()
    junbi_packages(junbi_part_${name} ${ARG_PACKAGES})
    install(TARGETS junbi_part_${name} LIBRARY DESTINATION lib/junbi/parts RUNTIME DESTINATION lib/junbi/parts
            ARCHIVE DESTINATION lib/junbi/parts COMPONENT never EXCLUDE_FROM_ALL)
    set_property(GLOBAL APPEND PROPERTY JUNBI_RUNTIME junbi_part_${name})
endfunction()

# junbi_shared_library(stores …): the same as junbi_library, as one copy that several parts share; it lies beside them.
function(junbi_shared_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PACKAGES" ${ARGN})
    add_library(junbi_${name} SHARED ${ARG_SOURCES})
    set_target_properties(junbi_${name} PROPERTIES OUTPUT_NAME junbi-${name} LIBRARY_OUTPUT_DIRECTORY ${JUNBI_PARTS_DIRECTORY}
                          RUNTIME_OUTPUT_DIRECTORY ${JUNBI_PARTS_DIRECTORY})
    if(WIN32)
        set_target_properties(junbi_${name} PROPERTIES PREFIX "" WINDOWS_EXPORT_ALL_SYMBOLS ON)
        # Only what is its own: what it takes from our static libraries, every part has in itself.
        target_link_options(junbi_${name} PRIVATE $<$<NOT:$<BOOL:${MSVC}>>:-Wl$<COMMA>--exclude-libs$<COMMA>ALL>)
    endif()
    target_link_libraries(junbi_${name} PUBLIC junbi_options)
    foreach(each IN LISTS ARG_LINKS)
        target_link_libraries(junbi_${name} PUBLIC junbi_${each})
    endforeach()
    junbi_packages(junbi_${name} ${ARG_PACKAGES})
    install(TARGETS junbi_${name} LIBRARY DESTINATION lib/junbi/parts NAMELINK_SKIP
            RUNTIME DESTINATION lib/junbi/parts ARCHIVE DESTINATION lib/junbi/parts COMPONENT never EXCLUDE_FROM_ALL)
endfunction()

function(junbi_packages target)
    foreach(package IN LISTS ARGN)
        string(MAKE_C_IDENTIFIER ${package} id)
        if(NOT TARGET PkgConfig::${id})
            pkg_check_modules(${id} REQUIRED IMPORTED_TARGET GLOBAL ${package})
        endif()
        target_link_libraries(${target} PRIVATE PkgConfig::${id})
    endforeach()
endfunction()

# junbi_windows_face(junbi "…") gives a program without a window its manifest (UTF-8, long paths) and what the Explorer shows of it.
function(junbi_windows_face name description)
    if(WIN32)
        configure_file(${PROJECT_SOURCE_DIR}/cmake/windows/program.rc.in ${CMAKE_CURRENT_BINARY_DIR}/${name}.rc @ONLY)
        target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.rc)
        set_property(SOURCE ${CMAKE_CURRENT_BINARY_DIR}/${name}.rc PROPERTY
                     OBJECT_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/windows/program.manifest)
    endif()
endfunction()

# junbi_data(SOURCE DESTINATION-below-share/junbi): copied into the build folder when it changes, and installed.
function(junbi_data source destination)
    get_filename_component(name ${source} NAME)
    set(copy ${JUNBI_DATA_DIRECTORY}/${destination}/${name})
    add_custom_command(OUTPUT ${copy} COMMAND ${CMAKE_COMMAND} -E copy ${source} ${copy} DEPENDS ${source} VERBATIM)
    string(MAKE_C_IDENTIFIER "data_${destination}_${name}" id)
    add_custom_target(${id} ALL DEPENDS ${copy})
    set_property(GLOBAL APPEND PROPERTY JUNBI_RUNTIME ${id})
    install(FILES ${source} DESTINATION ${CMAKE_INSTALL_DATADIR}/junbi/${destination})
endfunction()
