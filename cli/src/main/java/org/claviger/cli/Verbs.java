package org.claviger.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes verbs, giving the terminal to those that want it. */
final class Verbs implements IFactory {
    private final Terminal terminal;

    Verbs(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                return make(type, constructor);
            }
        }
        return CommandLine.defaultFactory().create(type);
    }

    private <K> K make(Class<K> type, Constructor<?> constructor)
            throws InstantiationException, IllegalAccessException {
        try {
            return type.cast(constructor.newInstance(terminal));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
