package org.gabarito.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.gabarito.guide.Guide;
import org.gabarito.report.html.Wording;

/**
 * Who is reading: the language comes from the address, else from an earlier choice, else from the
 * browser.
 */
@RequestScoped
public class Visitor {
    /** What decides about format and language of an address that has several. */
    static final String VARY = "Accept, Accept-Language, Cookie";

    private static final String LANG = "lang";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final long YEAR = 365L * 24 * 60 * 60;

    private final RoutingContext request;

    Visitor(RoutingContext request) {
        this.request = request;
    }

    Language language() {
        Optional<Language> asked =
                request.queryParam(LANG).stream().flatMap(t -> Language.find(t).stream()).findAny();
        return asked.or(this::remembered).orElseGet(this::preferred);
    }

    Locale locale() {
        return language().locale();
    }

    /** The words of reports, which know no request. */
    Wording wording(Guide guide) {
        return language().wording(guide);
    }

    private Optional<Language> remembered() {
        return Optional.ofNullable(request.request().getCookie(LANG))
                .map(Cookie::getValue)
                .flatMap(Language::find);
    }

    private Language preferred() {
        String accepted = request.request().getHeader("Accept-Language");
        return accepted == null ? Language.ENGLISH : Language.preferred(accepted);
    }

    Page page(String section) {
        return page(section, here());
    }

    Page page(String section, String here) {
        return new Page(language(), section, here);
    }

    /** This address without the choice of a language, which travels in a cookie. */
    private String here() {
        String query = request.request().query();
        String path = request.request().path();
        if (query == null) {
            return path;
        }
        String kept =
                Optional.of(query.replaceAll("(^|&)lang=[^&]*", ""))
                        .map(rest -> rest.startsWith("&") ? rest.substring(1) : rest)
                        .orElse("");
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    /** Messages in the visitor's language. */
    <T> T words(Class<T> bundle) {
        return language().words(bundle);
    }

    Response html(TemplateInstance template) {
        return html(Response.Status.OK.getStatusCode(), template);
    }

    Response html(int status, TemplateInstance template) {
        if (!request.queryParam(LANG).isEmpty()) {
            request.response()
                    .addCookie(
                            Cookie.cookie(LANG, language().tag())
                                    .setPath("/")
                                    .setMaxAge(YEAR)
                                    .setHttpOnly(true)
                                    .setSameSite(CookieSameSite.LAX));
        }
        return Response.status(status)
                .type(HTML)
                .header("Content-Language", language().tag())
                .header("Vary", VARY)
                .header("Cache-Control", "no-cache")
                .entity(template.setLocale(language().locale()).render())
                .build();
    }
}
