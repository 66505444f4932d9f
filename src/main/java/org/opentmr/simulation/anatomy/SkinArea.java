package org.opentmr.simulation.anatomy;

import java.util.ArrayList;
import java.util.List;

/**
 * The skin over which electrodes may be spread evenly, millimetres.
 *
 * @param aroundFrom where it begins around the limb
 * @param arc how far it reaches from there, above 0; the whole circumference closes the ring
 * @param alongFrom where it begins along the limb
 * @param span how far it reaches from there, above 0
 */
public record SkinArea(double aroundFrom, double arc, double alongFrom, double span) {

    public SkinArea {
        if (!(Double.isFinite(aroundFrom)
                && arc > 0
                && Double.isFinite(alongFrom)
                && span > 0
                && Double.isFinite(arc + span))) {
            throw new IllegalArgumentException("an area of skin needs finite aroundFrom and alongFrom, arc > 0 and"
                    + " span > 0 (mm), got aroundFrom=" + aroundFrom + ", arc=" + arc + ", alongFrom=" + alongFrom
                    + ", span=" + span);
        }
    }

    /**
     * So many electrodes, named G1, G2, …, over no muscle in particular: rows across the limb, as many as make the
     * distances around and along most alike, and every row evenly filled.
     *
     * @param interElectrode distance between the contacts of each, millimetres; smaller where the rows stand closer
     */
    List<ElectrodeSite> grid(int count, double circumference, double interElectrode) {
        int rows = (int) Math.max(1, Math.min(count, Math.round(Math.sqrt(count * span / arc))));
        double rowDistance = span / rows;
        List<ElectrodeSite> sites = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int first = row * count / rows;
            int inRow = (row + 1) * count / rows - first;
            for (int i = 0; i < inRow; i++) {
                double around = aroundFrom + arc * (i + 0.5) / inRow;
                sites.add(new ElectrodeSite(
                        "G" + (first + i + 1),
                        "",
                        around - circumference * Math.floor(around / circumference),
                        alongFrom + rowDistance * (row + 0.5),
                        Math.min(interElectrode, rowDistance)));
            }
        }
        return sites;
    }
}
