package org.gabarito.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gabarito.job.ConfigRefused;

@Provider
class ConfigRefusedExceptionMapper implements ExceptionMapper<ConfigRefused> {
    @Override
    public Response toResponse(ConfigRefused exception) {
        return Problem.ofConfig(exception.problems()).response();
    }
}
