package org.medicenter.website.setup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ViewTest;

/** Even where somebody gets past the address, the page of the set-up opens nothing in a clinic that is set up. */
class SetupViewTest extends ViewTest {

    @Test
    void inAClinicThatIsSetUp_thePageOnlySaysSo() {
        navigate(SetupView.class);

        assertThat($(H1.class).single().getText()).isEqualTo("This clinic is set up");
        assertThat($(TextField.class).all()).isEmpty();
        assertThat($(NativeButton.class).all()).isEmpty();
    }
}
