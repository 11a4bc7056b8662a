package org.medicenter.scheduling.ui.reception;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** From a page of the calendar to another. */
record BoardWays(Supplier<BoardAddress> here, Consumer<Boolean> called) implements BoardBar.Ways {

    @Override
    public void on(LocalDate date) {
        here.get().on(date).go();
    }

    @Override
    public void at(String location) {
        here.get().at(location).go();
    }

    @Override
    public void as(BoardView view) {
        here.get().as(view).go();
    }

    @Override
    public void call(boolean inFits) {
        called.accept(inFits);
    }
}
