package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

/** What happened, what it means, and where to go from there. */
@RequestScoped
class ErrorPages {
    private final Visitor visitor;

    ErrorPages(Visitor visitor) {
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance notFound(Page page, String address);

        static native TemplateInstance refused(Page page, int status, String detail);

        static native TemplateInstance internal(Page page, String number);
    }

    /** For a status that the framework or a resource gives without a page. */
    Response page(int status, String path, String detail) {
        return visitor.html(
                status,
                status == Response.Status.NOT_FOUND.getStatusCode()
                        ? Templates.notFound(visitor.page("", "/"), path)
                        : Templates.refused(visitor.page("", "/"), status, detail));
    }

    /**
     * @param number under which the server's log has it
     */
    Response internal(String number) {
        return visitor.html(500, Templates.internal(visitor.page("", "/"), number));
    }
}
