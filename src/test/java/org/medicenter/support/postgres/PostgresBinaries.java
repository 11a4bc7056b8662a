package org.medicenter.support.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.medicenter.support.TarFolder;
import org.tukaani.xz.XZInputStream;

/** The server's programs, as Maven Central has them: a tar archive packed with xz. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static void unpack(InputStream packed, Path folder) throws IOException {
        TarFolder.unpack(new TarArchiveInputStream(new XZInputStream(packed)), folder);
    }
}
