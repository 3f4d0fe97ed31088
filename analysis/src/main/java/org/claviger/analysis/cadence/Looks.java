package org.claviger.analysis.cadence;

import org.claviger.analysis.numbers.GammaFunction;

/** The chance that a look finds what all looks before it at the same attack missed. */
sealed interface Looks {
    /** The chance that the look of a number, from 1, is the first to find; for fractions smooth in between. */
    double firstFoundAt(double number);

    /** The chance that the look of a number, from 1, finds when all before it missed. */
    double findsAfterMisses(int number);

    /** The chance that it misses as they did. */
    double missesAfterMisses(int number);

    /** The chance that so many looks, from 0, all miss. */
    double allMiss(double number);

    /** The chance that one of so many looks finds; not one minus the other, so that a small one has its digits. */
    double anyFinds(double number);

    /**
     * Independent looks: q^(j-1) p.
     *
     * @param p that one look finds, 0 to 1
     */
    record Independent(double p) implements Looks {
        public Independent {
            Required.probability("The chance that a look finds", p);
        }

        @Override
        public double firstFoundAt(double number) {
            return p * allMiss(number - 1);
        }

        @Override
        public double findsAfterMisses(int number) {
            return p;
        }

        @Override
        public double missesAfterMisses(int number) {
            return 1 - p;
        }

        @Override
        public double allMiss(double number) {
            return number == 0 ? 1 : Math.exp(number * Math.log1p(-p));
        }

        @Override
        public double anyFinds(double number) {
            return number == 0 ? 0 : -Math.expm1(number * Math.log1p(-p));
        }
    }

    /**
     * One p for all looks at an attack, drawn from Beta(a, b): B(a+1, b+j-1) / B(a, b). What is well hidden stays hidden.
     *
     * @param a above 0, up to 1e6
     * @param b above 0, up to 1e6
     */
    record Shared(double a, double b) implements Looks {
        private static final double MOST = 1e6;
        private static final int SINGLY = 64;

        public Shared {
            Required.between("The first parameter of the beta distribution", a, Double.MIN_NORMAL, MOST);
            Required.between("The second parameter of the beta distribution", b, Double.MIN_NORMAL, MOST);
        }

        @Override
        public double firstFoundAt(double number) {
            return allMiss(number - 1) * a / (a + b + number - 1);
        }

        @Override
        public double findsAfterMisses(int number) {
            return a / (a + b + number - 1);
        }

        @Override
        public double missesAfterMisses(int number) {
            return (b + number - 1) / (a + b + number - 1);
        }

        @Override
        public double allMiss(double number) {
            if (number > SINGLY || number != Math.rint(number)) {
                return Math.exp(logarithm(number));
            }
            double product = 1;
            for (int i = 0; i < number; i++) {
                product *= (b + i) / (a + b + i);
            }
            return product;
        }

        @Override
        public double anyFinds(double number) {
            if (number > SINGLY || number != Math.rint(number)) {
                return -Math.expm1(logarithm(number));
            }
            double found = 0;
            double miss = 1;
            for (int i = 0; i < number; i++) {
                found += miss * a / (a + b + i);
                miss *= (b + i) / (a + b + i);
            }
            return found;
        }

        /** Of B(a, b+n) / B(a, b). */
        private double logarithm(double number) {
            return ratio(b, number) - ratio(a + b, number);
        }

        /** ln Γ(x+n) - ln Γ(x). */
        private static double ratio(double x, double n) {
            return GammaFunction.log(x + n) - GammaFunction.log(x);
        }
    }
}
