package tutela.interview.domain;

/** Something the caseworker has to do because of the route. */
public record RouteTask(String id, Text text) {}
