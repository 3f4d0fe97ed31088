package org.claviger.server.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlValue;

/** One column of many rows as an array, so that one statement writes them all. */
record Column(String type, List<Object[]> rows, int index) implements SqlValue {
    @Override
    public void setValue(PreparedStatement statement, int parameter) throws SQLException {
        // The driver takes an array of octets within an array for a second dimension unless its type says otherwise.
        @Nullable Object[] values = type.equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[index];
        }
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }

    @Override
    public void cleanup() {}
}
