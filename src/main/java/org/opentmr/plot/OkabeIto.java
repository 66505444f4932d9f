package org.opentmr.plot;

import java.awt.Color;

/** The colours that people with every kind of colour vision tell apart (Okabe and Ito 2008, Color Universal Design). */
final class OkabeIto {

    static final Color BLUE = new Color(0, 114, 178);
    static final Color ORANGE = new Color(230, 159, 0);
    static final Color GREEN = new Color(0, 158, 115);
    static final Color VERMILLION = new Color(213, 94, 0);
    static final Color SKY_BLUE = new Color(86, 180, 233);
    static final Color PURPLE = new Color(204, 121, 167);
    static final Color YELLOW = new Color(240, 228, 66);

    private OkabeIto() {}
}
