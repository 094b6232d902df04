package tutela.interview.domain;

/** Whether accounts and contacts in an answer are looked for in other cases. */
public enum Compare {
  NEVER,
  ELSEWHERE
}
