package org.medicenter.notifications;

/** What came of handing a letter to the mail server. */
sealed interface Delivery {

    record Delivered() implements Delivery {}

    record NotDelivered(Trouble trouble) implements Delivery {}
}
