package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode;

/** A text as a picture for the camera of a telephone, drawn here: the secret in it is sent to nobody. */
final class QrPicture extends Div {

    private static final int QUIET = 4;

    QrPicture(String text, String spoken) {
        addClassName("s-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", spoken);
        getElement().setProperty("innerHTML", svg(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)));
    }

    private static String svg(QrCode code) {
        int size = code.size + 2 * QUIET;
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 " + size + " " + size + "\" aria-hidden=\"true\" shape-rendering=\"crispEdges\">"
                + "<path d=\"" + dark + "\"/></svg>";
    }
}
