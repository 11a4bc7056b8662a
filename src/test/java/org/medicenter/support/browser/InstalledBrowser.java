package org.medicenter.support.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser that is installed: on the PATH, or where the systems usually put it. */
record InstalledBrowser(List<Path> folders, List<Path> usualPlaces) implements BrowserSource {

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "chrome",
            "msedge");

    static InstalledBrowser ofThisMachine(Map<String, String> environment) {
        var folders = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return new InstalledBrowser(folders, usualPlaces(environment));
    }

    private static List<Path> usualPlaces(Map<String, String> environment) {
        var windows = Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
                .map(environment::get)
                .filter(folder -> folder != null)
                .flatMap(folder -> Stream.of(
                        Path.of(folder, "Google", "Chrome", "Application", "chrome.exe"),
                        Path.of(folder, "Microsoft", "Edge", "Application", "msedge.exe")));
        var others = Stream.of(
                        "/usr/lib/chromium/chromium",
                        "/opt/google/chrome/chrome",
                        "/snap/bin/chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge")
                .map(Path::of);
        return Stream.concat(others, windows).toList();
    }

    @Override
    public Finding look() {
        return Stream.concat(onThePath(), usualPlaces.stream())
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst()
                .<Finding>map(Found::installed)
                .orElseGet(() -> new NotFound("no Chromium, Chrome or Edge is installed"));
    }

    private Stream<Path> onThePath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(name, name + ".exe"))
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
    }
}
