package org.claviger.server.database;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that opens transactions. Each says who asks and for which organisation, and row-level security shows
 * it no other; a transaction that says nothing sees nothing.
 */
@Component
public final class Tenancy {
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    Tenancy(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Work on what belongs to nobody's organisation: accounts, sessions, the first run. */
    public <T> T outside(Function<JdbcClient, T> work) {
        return run("", "", work);
    }

    /** Work of a person who has not chosen an organisation: sees the organisations that they belong to. */
    public <T> T as(UUID account, Function<JdbcClient, T> work) {
        return run(account.toString(), "", work);
    }

    /** Work within an organisation. Who may do it has been asked before. */
    public <T> T in(UUID organisation, Function<JdbcClient, T> work) {
        return run("", organisation.toString(), work);
    }

    private <T> T run(String account, String organisation, Function<JdbcClient, T> work) {
        return transactions.execute(status -> {
            database.sql("""
                            select set_config('claviger.account', ?, true), set_config('claviger.organisation', ?, true)
                            """)
                    .param(account)
                    .param(organisation)
                    .query((row, number) -> true)
                    .single();
            return work.apply(database);
        });
    }
}
