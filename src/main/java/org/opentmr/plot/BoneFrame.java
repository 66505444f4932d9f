package org.opentmr.plot;

/**
 * How a bone stands: three directions at right angles. A new one is that of a bone that hangs down.
 *
 * @param along to its far end
 * @param front where the bend of a hinge takes it
 * @param outer away from the body
 */
record BoneFrame(Point3 along, Point3 front, Point3 outer) {

    static final BoneFrame HANGING = new BoneFrame(new Point3(0, -1, 0), new Point3(1, 0, 0), new Point3(0, 0, 1));

    /** The far end turned to the front. */
    BoneFrame bent(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new BoneFrame(along.times(c).plus(s, front), front.times(c).plus(-s, along), outer);
    }

    /** The far end turned outwards. */
    BoneFrame spread(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new BoneFrame(
                along.times(c).plus(s, outer), front, outer.times(c).plus(-s, along));
    }

    /** Turned about its own length, the front towards the body: internal rotation and pronation. */
    BoneFrame rolled(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new BoneFrame(
                along, front.times(c).plus(-s, outer), outer.times(c).plus(s, front));
    }

    /** A place given by its share of the three directions, seen from an origin. */
    Point3 at(Point3 origin, double alongCm, double frontCm, double outerCm) {
        return origin.plus(alongCm, along).plus(frontCm, front).plus(outerCm, outer);
    }
}
