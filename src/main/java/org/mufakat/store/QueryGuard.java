package org.mufakat.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.WalkerVisitor;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.mufakat.store.QueryProblem.Kind;
import org.mufakat.vocabulary.Iris;

/// Reads a query and refuses what must not run, before anything of it runs.
///
/// Refused are: requests to other servers (SERVICE, also SILENT), functions that are not on a short list (so none that
/// load classes, run scripts or wait), property functions other than full text and lists, texts that are too long and
/// queries that nest too deeply or have too many parts. The syntax is SPARQL as the W3C has it, without Jena's own
/// extensions; the prefixes of the project need not be declared.
final class QueryGuard {

    private static final String AFN = "http://jena.apache.org/ARQ/function#";

    private static final Set<String> FUNCTIONS = Set.of(
            AFN + "localname",
            AFN + "namespace",
            AFN + "now",
            AFN + "e",
            AFN + "pi",
            AFN + "min",
            AFN + "max",
            AFN + "sqrt",
            AFN + "substring",
            AFN + "strjoin");

    private static final Set<String> PROPERTY_FUNCTIONS = Set.of(
            "http://jena.apache.org/text#query",
            "http://jena.apache.org/ARQ/list#member",
            "http://jena.apache.org/ARQ/list#index",
            "http://jena.apache.org/ARQ/list#length",
            "http://www.w3.org/2000/01/rdf-schema#member");

    private final QueryLimits limits;

    QueryGuard(QueryLimits limits) {
        this.limits = limits;
    }

    /// Return the query, parsed and found harmless.
    Query admit(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > limits.textBytes()) {
            throw new QueryProblem(
                    Kind.TOO_LONG,
                    "The query is longer than the %,d bytes that are read.".formatted(limits.textBytes()));
        }
        if (text.isBlank()) {
            throw new QueryProblem(Kind.SYNTAX, "The query is empty.");
        }
        if (QueryDepth.of(text) > limits.depth()) {
            throw tooDeep();
        }
        try {
            var query = new Query();
            query.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
            QueryFactory.parse(query, text, Iris.BASE, Syntax.syntaxSPARQL);
            if (query.getQueryPattern() != null) {
                new Inspection().walk(Algebra.compile(query));
            }
            return query;
        } catch (QueryException fault) {
            throw fault.getCause() instanceof StackOverflowError ? tooDeep() : QueryFault.in(fault);
        } catch (StackOverflowError deep) {
            throw tooDeep();
        }
    }

    private QueryProblem tooDeep() {
        return new QueryProblem(
                Kind.TOO_COMPLEX, "The query nests more than %d levels deep.".formatted(limits.depth()));
    }

    private static boolean isHarmless(String function) {
        return FUNCTIONS.contains(function) || function.startsWith(XSDDatatype.XSD + "#");
    }

    /// One walk over a query's algebra: its operators are counted, and each that reaches outside is refused.
    private final class Inspection extends WalkerVisitor {

        private int operators;

        Inspection() {
            super(new OpVisitorBase(), new ExprVisitorBase(), null, null);
        }

        private void count() {
            if (++operators > limits.operators()) {
                throw new QueryProblem(
                        Kind.TOO_COMPLEX,
                        "The query has more than %d patterns, filters and functions.".formatted(limits.operators()));
            }
        }

        @Override
        public void visit0(Op0 op) {
            count();
            super.visit0(op);
        }

        @Override
        public void visit1(Op1 op) {
            count();
            super.visit1(op);
        }

        @Override
        public void visit2(Op2 op) {
            count();
            super.visit2(op);
        }

        @Override
        public void visitN(OpN op) {
            count();
            super.visitN(op);
        }

        @Override
        public void visit(OpService service) {
            throw new QueryProblem(Kind.REFUSED, "SERVICE is switched off: this server asks no other server.");
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> {
                count();
                refusePropertyFunction(triple.getPredicate());
            });
        }

        @Override
        public void visit(OpPath path) {
            inspect(path.getTriplePath().getPath());
        }

        private void inspect(Path path) {
            count();
            switch (path) {
                case P_Path0 step -> refusePropertyFunction(step.getNode());
                case P_Path1 around -> inspect(around.getSubPath());
                case P_Path2 both -> {
                    inspect(both.getLeft());
                    inspect(both.getRight());
                }
                default -> {}
            }
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> walk(condition.getExpression()));
            super.visit(order);
        }

        @Override
        public void visitAggregators(List<ExprAggregator> aggregators) {
            aggregators.forEach(this::walk);
        }

        @Override
        public void visit(ExprAggregator aggregator) {
            count();
            walk(aggregator.getAggregator().getExprList());
        }

        @Override
        public void visit(ExprFunctionOp exists) {
            count();
            super.visit(exists);
        }

        @Override
        public void visitExprFunction(ExprFunction function) {
            count();
            if (function instanceof E_Function named && !isHarmless(named.getFunctionIRI())) {
                throw new QueryProblem(
                        Kind.REFUSED, "The function <%s> is not allowed.".formatted(named.getFunctionIRI()));
            }
            super.visitExprFunction(function);
        }
    }

    private static void refusePropertyFunction(Node predicate) {
        if (!predicate.isURI() || PROPERTY_FUNCTIONS.contains(predicate.getURI())) {
            return;
        }
        String iri = predicate.getURI();
        if (isPropertyFunction(iri)) {
            throw new QueryProblem(Kind.REFUSED, "The property function <%s> is not allowed.".formatted(iri));
        }
    }

    /// The registry could say it too, but would load the class an IRI names in order to answer.
    private static boolean isPropertyFunction(String iri) {
        return iri.startsWith("java:")
                || iri.startsWith("http://jena.apache.org/ARQ/")
                || iri.startsWith("http://jena.hpl.hp.com/ARQ/")
                || PropertyFunctionRegistry.get().isRegistered(iri);
    }
}
