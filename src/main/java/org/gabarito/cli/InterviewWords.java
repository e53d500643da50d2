package org.gabarito.cli;

import java.util.Locale;

/** What an interview says besides questions and answers; {@code %s} is filled in. */
record InterviewWords(
        String keys,
        String progress,
        String last,
        String again,
        String why,
        String findOut,
        String example,
        String assumed,
        String unknownCategory,
        String first,
        String what,
        String prompt,
        String ended,
        String answers,
        String supposed,
        String writeTo,
        String exists,
        String written) {
    private static final InterviewWords ENGLISH =
            new InterviewWords(
                    "Type a number. ? how to find out, u don't know, b back, q quit.",
                    "Question %s, at most %s to go",
                    "Question %s, the last one",
                    "Question %s again; Enter keeps “%s”",
                    "Why: ",
                    "How to find out: ",
                    "Example: ",
                    "Until you know, “%s” is assumed. Go back to change it.",
                    "A few simpler questions lead to the kind of problem.",
                    "This is the first question.",
                    "“%s” is no answer here: type a number from 1 to %s, or ?, u, b or q.",
                    "> ",
                    "The input has ended before the last question.",
                    "Your answers so far; `gabarito recommend --interactive FILE` goes on from a"
                            + " file with them:",
                    "assumed",
                    "Write the %s to which file? (Enter: to none) ",
                    "%s exists. Give another name.",
                    "Written: %s");
    private static final InterviewWords PORTUGUESE =
            new InterviewWords(
                    "Digite um número. ? como descobrir, u não sei, b voltar, q sair.",
                    "Pergunta %s, no máximo mais %s",
                    "Pergunta %s, a última",
                    "Pergunta %s de novo; Enter mantém “%s”",
                    "Por quê: ",
                    "Como descobrir: ",
                    "Exemplo: ",
                    "Até você saber, supõe-se “%s”. Volte para mudar.",
                    "Algumas perguntas mais simples levam ao tipo de problema.",
                    "Esta é a primeira pergunta.",
                    "“%s” não é uma resposta aqui: digite um número de 1 a %s, ou ?, u, b ou q.",
                    "> ",
                    "A entrada terminou antes da última pergunta.",
                    "Suas respostas até agora; `gabarito recommend --interactive ARQUIVO` continua"
                            + " a partir de um arquivo com elas:",
                    "suposto",
                    "Gravar %s em que arquivo? (Enter: em nenhum) ",
                    "%s já existe. Dê outro nome.",
                    "Gravado: %s");

    static InterviewWords in(Locale language) {
        return language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }

    static String filled(String text, Object... values) {
        String filled = text;
        for (Object value : values) {
            int place = filled.indexOf("%s");
            filled = filled.substring(0, place) + value + filled.substring(place + 2);
        }
        return filled;
    }
}
