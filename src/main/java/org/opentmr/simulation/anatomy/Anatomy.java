package org.opentmr.simulation.anatomy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * A residual limb: what the person can mean to do, the territories of muscle that answer, and where electrodes sit. All
 * lengths in millimetres, coordinates as the package says.
 *
 * @param id lower case, digits and hyphens
 * @param title for people
 * @param notes what a user should know of it: where the coordinates begin, what it leaves out
 * @param circumferenceMillimetres of the limb under the electrodes, 50 to 2000
 * @param lengthMillimetres from the proximal end to the distal, 30 to 1000
 * @param fatMillimetres between skin and muscle, 0 to 60
 * @param motions that the person can mean, rest first
 * @param territories of muscle, names unique
 * @param sites for electrodes in the order in which they are used, names unique
 * @param electrodes how many are worn, 1 to {@value #MOST_ELECTRODES}
 * @param skin over which more electrodes than there are sites are spread
 * @param heart where the electrodes hear it
 */
public record Anatomy(
        String id,
        String title,
        String notes,
        double circumferenceMillimetres,
        double lengthMillimetres,
        double fatMillimetres,
        MotionSet motions,
        List<Territory> territories,
        List<ElectrodeSite> sites,
        int electrodes,
        SkinArea skin,
        Optional<Heart> heart) {

    /** As the high-density recordings of the field have (79 to 128 monopolar electrodes, Huang and others 2008). */
    public static final int MOST_ELECTRODES = 128;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Anatomy {
        territories = List.copyOf(territories);
        sites = List.copyOf(sites);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be lower case letters, digits and hyphens, got \"" + id + "\"");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must say what the anatomy is, got \"" + title + "\"");
        }
        within("circumferenceMillimetres", circumferenceMillimetres, 50, 2000);
        within("lengthMillimetres", lengthMillimetres, 30, 1000);
        within("fatMillimetres", fatMillimetres, 0, 60);
        within("electrodes", electrodes, 1, MOST_ELECTRODES);
        within("skin.arc", skin.arc(), 1, circumferenceMillimetres);
        within("skin.alongFrom", skin.alongFrom(), 0, lengthMillimetres);
        within("skin.span", skin.span(), 1, lengthMillimetres - skin.alongFrom());
        if (motions.size() < 2 || motions.restIndex() != 0) {
            throw new IllegalArgumentException("motions needs rest first and at least one more, got " + motions);
        }
        if (territories.isEmpty()) {
            throw new IllegalArgumentException("territories is empty; at least one is needed");
        }
        Set<String> muscles = new HashSet<>();
        for (Territory territory : territories) {
            requireNew(muscles, territory.muscle(), "territories", "muscle");
            requireInside(territory, circumferenceMillimetres, lengthMillimetres, motions);
        }
        for (Motion motion : motions.motions()) {
            if (!motion.isRest()
                    && territories.stream().noneMatch(t -> t.recruits().containsKey(motion))) {
                throw new IllegalArgumentException("motions has \"" + motion
                        + "\", which recruits no territory; name it under recruits of one or leave it out");
            }
        }
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("sites is empty; at least one is needed");
        }
        Set<String> names = new HashSet<>();
        for (ElectrodeSite site : sites) {
            requireNew(names, site.name(), "sites", "name");
            requireInside(site, circumferenceMillimetres, lengthMillimetres);
            if (!site.muscle().isEmpty() && !muscles.contains(site.muscle())) {
                throw new IllegalArgumentException("sites: muscle of " + site.name() + " is \"" + site.muscle()
                        + "\", which is no territory; use the muscle of one, or \"\" for none");
            }
        }
    }

    private static void within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(field + " must be " + least + " to " + most + ", got " + value);
        }
    }

    private static void requireNew(Set<String> seen, String name, String list, String field) {
        if (!seen.add(name)) {
            throw new IllegalArgumentException(
                    list + ": " + field + " \"" + name + "\" stands twice; every one needs a name of its own");
        }
    }

    private static void requireInside(Territory territory, double circumference, double length, MotionSet motions) {
        String where = "territories: of " + territory.muscle() + " ";
        if (!(territory.around() >= 0 && territory.around() < circumference)) {
            throw new IllegalArgumentException(where + "around must be from 0 to below the circumference "
                    + circumference + ", got " + territory.around());
        }
        double radius = circumference / (2 * Math.PI);
        if (territory.depth() > radius) {
            throw new IllegalArgumentException(where + "depth must not be beyond the middle of the limb, "
                    + Math.floor(radius) + ", got " + territory.depth());
        }
        within(where + "zone", territory.zone(), 0, length);
        for (Motion motion : territory.recruits().keySet()) {
            if (motions.indexOf(motion) == MotionSet.NONE) {
                throw new IllegalArgumentException(
                        where + "recruits has \"" + motion + "\", which is not among motions; add it there");
            }
        }
    }

    private static void requireInside(ElectrodeSite site, double circumference, double length) {
        if (!(site.around() >= 0 && site.around() < circumference)) {
            throw new IllegalArgumentException("sites: around of " + site.name()
                    + " must be from 0 to below the circumference " + circumference + ", got " + site.around());
        }
        double half = site.interElectrode() / 2;
        if (!(site.along() >= half && site.along() <= length - half)) {
            throw new IllegalArgumentException(
                    "sites: along of " + site.name() + " must keep both contacts on the limb, " + half + " to "
                            + (length - half) + ", got " + site.along());
        }
    }

    /** The same limb for a person who means these motions, with what recruits its territories for them. */
    public Anatomy withMotions(MotionSet others, List<Territory> recruited) {
        return new Anatomy(
                id,
                title,
                notes,
                circumferenceMillimetres,
                lengthMillimetres,
                fatMillimetres,
                others,
                recruited,
                sites,
                electrodes,
                skin,
                heart);
    }

    /** The same limb with so many electrodes worn. */
    public Anatomy withElectrodes(int count) {
        return new Anatomy(
                id,
                title,
                notes,
                circumferenceMillimetres,
                lengthMillimetres,
                fatMillimetres,
                motions,
                territories,
                sites,
                count,
                skin,
                heart);
    }

    /**
     * The electrodes that are worn: the first of the sites; where there are not enough, a grid over the skin, its contacts
     * as far apart as the first site's.
     */
    public List<ElectrodeSite> worn() {
        return electrodes <= sites.size()
                ? sites.subList(0, electrodes)
                : skin.grid(electrodes, circumferenceMillimetres, sites.get(0).interElectrode());
    }

    /** The territory of this name; empty where there is none. */
    public Optional<Territory> territory(String muscle) {
        return territories.stream().filter(t -> t.muscle().equals(muscle)).findFirst();
    }
}
