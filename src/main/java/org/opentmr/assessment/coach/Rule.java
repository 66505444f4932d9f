package org.opentmr.assessment.coach;

import java.util.List;

/** One thing that can be wrong with a session, held against a stated threshold. */
interface Rule {

    /** In two or three words, for the result file. */
    String name();

    /** What there is to mend; nothing where the session keeps the rule. */
    List<Advice> judge(SessionFindings session);
}
