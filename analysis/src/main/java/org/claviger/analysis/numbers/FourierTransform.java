package org.claviger.analysis.numbers;

/** The discrete Fourier transform in place, for lengths that are a power of two (Cooley and Tukey 1965). */
public final class FourierTransform {
    private final int length;
    private final double[] cosine;
    private final double[] sine;

    /**
     * @param length a power of two, 2 or more
     */
    public FourierTransform(int length) {
        if (length < 2 || Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException("A length of " + length + " is no power of two.");
        }
        this.length = length;
        this.cosine = new double[length / 2];
        this.sine = new double[length / 2];
        for (int k = 0; k < length / 2; k++) {
            double angle = -2 * Math.PI * k / length;
            cosine[k] = Math.cos(angle);
            sine[k] = Math.sin(angle);
        }
    }

    /** Sums of x(j) exp(-2 pi i j k / length). */
    public void forward(double[] real, double[] imaginary) {
        exchange(real, imaginary);
        for (int half = 1; half < length; half *= 2) {
            int stride = length / (2 * half);
            for (int from = 0; from < length; from += 2 * half) {
                butterflies(real, imaginary, from, half, stride);
            }
        }
    }

    /** The inverse: {@code inverse(forward(x))} is x. */
    public void inverse(double[] real, double[] imaginary) {
        forward(imaginary, real);
        for (int i = 0; i < length; i++) {
            real[i] /= length;
            imaginary[i] /= length;
        }
    }

    private void butterflies(double[] real, double[] imaginary, int from, int half, int stride) {
        for (int k = 0; k < half; k++) {
            int upper = from + k;
            int lower = upper + half;
            double c = cosine[k * stride];
            double s = sine[k * stride];
            double re = real[lower] * c - imaginary[lower] * s;
            double im = real[lower] * s + imaginary[lower] * c;
            real[lower] = real[upper] - re;
            imaginary[lower] = imaginary[upper] - im;
            real[upper] += re;
            imaginary[upper] += im;
        }
    }

    private void exchange(double[] real, double[] imaginary) {
        int shift = 32 - Integer.numberOfTrailingZeros(length);
        for (int i = 0; i < length; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (i < j) {
                double re = real[i];
                real[i] = real[j];
                real[j] = re;
                double im = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = im;
            }
        }
    }
}
