package tutela.interview.domain;

/** What an answer must be before a first letter can go, and the reason when it is not. */
public record Requirement(QuestionId question, Condition needs, Text why) {}
