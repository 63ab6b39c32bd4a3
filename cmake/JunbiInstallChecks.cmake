# Where steps from outside are put: libraries, and files that are only data.
set(JUNBI_INSTALLED_STEPS lib/junbi/steps)
install(DIRECTORY DESTINATION ${JUNBI_INSTALLED_STEPS} COMPONENT modules)
install(DIRECTORY DESTINATION ${CMAKE_INSTALL_DATADIR}/junbi/steps COMPONENT modules)
if(WIN32)
    return() # there they are built from this tree (docs/building-on-windows.md)
endif()

# What is installed for those who build steps of their own (docs/examples/module-step): headers, libraries, find_package(JunbiChecks).
include(CMakePackageConfigHelpers)

set(JUNBI_INSTALLED_LIBRARIES lib/junbi/checks)
set(JUNBI_INSTALLED_HEADERS ${CMAKE_INSTALL_INCLUDEDIR}/junbi)
set(config lib/cmake/JunbiChecks)

foreach(folder contract shared)
    file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/checks/${folder}/*.h)
    install(FILES ${headers} DESTINATION ${JUNBI_INSTALLED_HEADERS}/checks/${folder} COMPONENT modules)
    install(TARGETS junbi_${folder} ARCHIVE DESTINATION ${JUNBI_INSTALLED_LIBRARIES} COMPONENT modules)
endforeach()
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/JunbiChecksConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/JunbiChecksConfig.cmake
    INSTALL_DESTINATION ${config} PATH_VARS JUNBI_INSTALLED_STEPS JUNBI_INSTALLED_LIBRARIES JUNBI_INSTALLED_HEADERS)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/JunbiChecksConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/JunbiChecksConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/JunbiChecksConfigVersion.cmake
        DESTINATION ${config} COMPONENT modules)
