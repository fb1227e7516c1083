package org.mufakat.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.mufakat.store.QueryProblem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers queries: the one way to the graph, for the command line, for HTTP and for pages, with the same guard.
public final class Queries {

    private static final Logger LOG = LoggerFactory.getLogger(Queries.class);

    private final GraphStore store;
    private final QueryLimits limits;
    private final QueryGuard guard;
    private final Semaphore places;

    public Queries(GraphStore store, QueryLimits limits) {
        this.store = store;
        this.limits = limits;
        this.guard = new QueryGuard(limits);
        this.places = new Semaphore(limits.atOnce());
    }

    public GraphStore store() {
        return store;
    }

    public QueryLimits limits() {
        return limits;
    }

    /// Answer a query and hand the answer to `use`, which must be done with it when it returns.
    ///
    /// @throws QueryProblem if there is no answer, also while `use` reads rows
    public <T> T answer(QueryRequest request, Function<QueryAnswer, T> use) {
        Query query = guard.admit(request.text());
        try {
            return inTurn(() -> run(query, request, use));
        } catch (QueryProblem problem) {
            throw problem;
        } catch (QueryCancelledException stopped) {
            throw stopped(request);
        } catch (TextIndexParseException fault) {
            throw new QueryProblem(
                    Kind.SYNTAX, "The full-text search is not well formed: " + QueryFault.sentence(fault));
        } catch (StackOverflowError deep) {
            throw new QueryProblem(Kind.TOO_COMPLEX, "The query has too many parts within each other.");
        }
    }

    /// Do other work that reads the graph, in the place of one query.
    ///
    /// @throws QueryProblem if too many queries run
    public <T> T inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new QueryProblem(Kind.BUSY, "Too many queries run at the moment; ask again in a second.");
        }
        try {
            return store.reading(work);
        } finally {
            places.release();
        }
    }

    private <T> T run(Query query, QueryRequest request, Function<QueryAnswer, T> use) {
        try (QueryExec execution = execution(query, request)) {
            request.cancel().onCancel(execution::abort);
            return use.apply(answerOf(query, execution));
        }
    }

    private QueryExec execution(Query query, QueryRequest request) {
        DatasetGraph dataset = store.dataset();
        DatasetDescription chosen = descriptionOf(query, request);
        if (!chosen.isEmpty()) {
            // Picks among our own graphs; nothing is ever fetched.
            dataset = DynamicDatasets.dynamicDataset(chosen, dataset, false);
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
        }
        return QueryExec.newBuilder()
                .query(query)
                .dataset(dataset)
                .context(store.dataset().getContext().copy())
                .set(ARQ.httpServiceAllowed, false)
                .overallTimeout(timeOf(request).toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private static DatasetDescription descriptionOf(Query query, QueryRequest request) {
        if (!request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty()) {
            return DatasetDescription.create(request.defaultGraphs(), request.namedGraphs());
        }
        return query.hasDatasetDescription() ? DatasetDescription.create(query) : new DatasetDescription();
    }

    private static QueryAnswer answerOf(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            RowSet rows = execution.select();
            List<String> columns =
                    rows.getResultVars().stream().map(Var::getVarName).toList();
            return new QueryAnswer.Rows(columns, rows);
        }
        if (query.isAskType()) {
            return new QueryAnswer.Truth(execution.ask());
        }
        return new QueryAnswer.Triples(query.isConstructType() ? execution.construct() : execution.describe());
    }

    private Duration timeOf(QueryRequest request) {
        return request.time().compareTo(limits.time()) < 0 ? request.time() : limits.time();
    }

    private QueryProblem stopped(QueryRequest request) {
        if (request.cancel().happened()) {
            return new QueryProblem(Kind.CANCELLED, "The query was cancelled.");
        }
        double seconds = timeOf(request).toMillis() / 1000.0;
        LOG.info("A query was stopped after {} s", seconds);
        return new QueryProblem(Kind.TIMED_OUT, "The query was stopped after %s s, its time limit.".formatted(seconds));
    }
}
