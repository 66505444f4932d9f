package org.opentmr.plot;

/** A place or a direction in space, in centimetres: x forwards, y up, z away from the body. */
record Point3(double x, double y, double z) {

    static final Point3 ORIGIN = new Point3(0, 0, 0);

    Point3 plus(double share, Point3 other) {
        return new Point3(x + share * other.x, y + share * other.y, z + share * other.z);
    }

    Point3 times(double share) {
        return new Point3(share * x, share * y, share * z);
    }

    Point3 normalised() {
        return times(1 / Math.sqrt(x * x + y * y + z * z));
    }
}
