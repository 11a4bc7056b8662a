package org.medicenter.bench;

import java.util.ArrayList;
import java.util.List;
import org.medicenter.scheduling.TakenTimesMemory;
import org.medicenter.support.HeardStatements;
import org.medicenter.support.HeardStatements.Deed;

/** How many queries a question costs: the dearest of all questions on all calendars counts. */
class QueryCount {

    private static final String REQUESTS = "-exec-";

    private final HeardStatements statements;
    private final TakenTimesMemory memory;

    QueryCount(HeardStatements statements, TakenTimesMemory memory) {
        this.statements = statements;
        this.memory = memory;
    }

    /** The clinic's rules are in memory from the first question on; what is cold is the taken time. */
    void of(ApiClient client, Figures figures) throws Exception {
        int cold = 0;
        int warm = 0;
        for (Deed question : questions(client)) {
            question.isDone();
            memory.forget();
            cold = Math.max(cold, count(question));
            warm = Math.max(warm, count(question));
        }
        client.book(0);
        System.out.println("statements of a booking: " + count(() -> client.book(1)));
        figures.put(Figure.QUERIES_COLD, cold);
        figures.put(Figure.QUERIES_WARM, warm);
    }

    private int count(Deed question) {
        return statements.during(question, thread -> thread.contains(REQUESTS)).size();
    }

    private static List<Deed> questions(ApiClient client) {
        var questions = new ArrayList<Deed>();
        for (Calendar calendar : Calendar.values()) {
            questions.add(() -> client.dayOfOne(calendar, 0));
            questions.add(() -> client.monthOfAnyone(calendar, 0));
            questions.add(() -> client.nextOfAnyone(calendar));
        }
        return questions;
    }
}
