# shellcheck shell=bash
# How things are compiled for Windows: flags, and one function for each kind of build system.

machine=x86_64-w64-mingw32
CC=$machine-gcc-posix
CXX=$machine-g++-posix
# Libraries are configured for this folder, not for the cache: so no path of this computer gets into a DLL. It lies in the folder of
# Windows, where only an administrator can put files, because some libraries look there for settings.
root=/windows/junbi
cross_flags="-O2 -g0 -D_WIN32_WINNT=0x0601"
cross_link="-s -Wl,--no-insert-timestamp"

cross_environment() {
    local map=-ffile-prefix-map
    unset PKG_CONFIG_PATH MAKEFLAGS
    export CC CXX LC_ALL=C.UTF-8 TZ=UTC
    export AR=$machine-gcc-ar-posix RANLIB=$machine-gcc-ranlib-posix NM=$machine-nm STRIP=$machine-strip DLLTOOL=$machine-dlltool
    export RC=$machine-windres WINDRES=$machine-windres ARFLAGS=Dcr
    export PKG_CONFIG=pkg-config PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig
    export CPPFLAGS=-I$prefix/include
    export CFLAGS="$cross_flags $map=$PWD=. $map=$prefix=." LDFLAGS="$cross_link -L$prefix/lib"
    export CXXFLAGS=$CFLAGS
    nice_make=(nice -n 5 make -j"$jobs")
}

write_cross_files() {
    cat > "$cache/build/meson.cross" <<-END
		[binaries]
		c = '$CC'
		cpp = '$CXX'
		ar = '$machine-gcc-ar-posix'
		strip = '$machine-strip'
		windres = '$machine-windres'
		dlltool = '$machine-dlltool'
		pkgconfig = 'pkg-config'
		[host_machine]
		system = 'windows'
		cpu_family = 'x86_64'
		cpu = 'x86_64'
		endian = 'little'
		[properties]
		needs_exe_wrapper = true
		pkg_config_libdir = '$prefix/lib/pkgconfig'
		[built-in options]
		prefix = '$root'
		libdir = 'lib'
		buildtype = 'plain'
		default_library = 'shared'
		wrap_mode = 'nodownload'
	END
}

# The functions below stand in the source and install into $stage; further words go to the configuration.

with_configure() {
    "${configure:-./configure}" --host=$machine --build="$(gcc -dumpmachine)" --prefix=$root --enable-shared --disable-static \
        --disable-dependency-tracking "$@"
    "${nice_make[@]}"
    make install DESTDIR="$stage"
}

quoted() { printf "'%s', " "$@"; }

# shellcheck disable=SC2086 # flags are words
with_meson() {
    local flags=../flags.cross
    cat > $flags <<-END
		[built-in options]
		c_args = [$(quoted $CPPFLAGS $CFLAGS)]
		cpp_args = [$(quoted $CPPFLAGS $CXXFLAGS)]
		c_link_args = [$(quoted $LDFLAGS)]
		cpp_link_args = [$(quoted $LDFLAGS)]
	END
    env -u CC -u CXX -u AR -u RANLIB -u NM -u STRIP -u RC -u WINDRES -u CFLAGS -u CXXFLAGS -u CPPFLAGS -u LDFLAGS \
        meson setup out --cross-file "$cache/build/meson.cross" --cross-file $flags "$@"
    nice -n 5 ninja -C out -j"$jobs"
    DESTDIR=$stage meson install -C out --no-rebuild --quiet
}

with_cmake() {
    env -u AR -u RANLIB -u CC -u CXX -u RC cmake -S "${cmake_source:-.}" -B out -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$junbi_source/cmake/mingw-w64.cmake" -DJUNBI_WINDOWS_PREFIX="$prefix" -DCMAKE_INSTALL_PREFIX=$root \
        -DCMAKE_INSTALL_LIBDIR:STRING=lib -DCMAKE_BUILD_TYPE=None -DBUILD_SHARED_LIBS=ON "$@"
    nice -n 5 ninja -C out -j"$jobs"
    DESTDIR=$stage cmake --install out
}
