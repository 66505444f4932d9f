#!/bin/sh
# Makes the sample recordings again, byte for byte: sh make.sh [FOLDER]
# OPENTMR is the program; without it the stand-alone jar of this checkout (mvn -q package -DskipTests).
set -e
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here}
opentmr=${OPENTMR:-java -jar $here/../target/opentmr.jar}

rm -rf "$folder"/sub-* "$folder"/participants.tsv "$folder"/participants.json \
    "$folder"/dataset_description.json "$folder"/task-motions_events.json "$folder"/README

session() {
    $opentmr simulate "$folder" --hold 1.5 --rest 0.75 "$@"
}

# An arm amputated above the elbow: a session to train on, a later one, and one in which an electrode lifts off.
session --subject th01 --anatomy transhumeral --seed 101 --session 1
session --subject th01 --anatomy transhumeral --seed 101 --session 2
session --subject th01 --anatomy transhumeral --seed 101 --session 3 --fault liftoff:100%@30-#3

# A shoulder, the heart heard at the chest: the same, and one in which sweat joins the electrodes.
session --subject sd01 --anatomy shoulder-disarticulation --seed 201 --session 1
session --subject sd01 --anatomy shoulder-disarticulation --seed 201 --session 2
session --subject sd01 --anatomy shoulder-disarticulation --seed 201 --session 3 --fault sweat:40%/30%@40-

# A leg amputated below the knee: the same, and one in which the socket moves on the skin.
session --subject tt01 --anatomy transtibial --seed 301 --session 1
session --subject tt01 --anatomy transtibial --seed 301 --session 2
session --subject tt01 --anatomy transtibial --seed 301 --session 3 --fault motion:300uV@15-
