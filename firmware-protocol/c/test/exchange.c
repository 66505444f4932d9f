/* SPDX-License-Identifier: Apache-2.0
 *
 * For comparing the codec with others.
 *   exchange               takes frames apart that come in on standard input, and writes every good one, encoded anew;
 *                          says on standard error how many were good, damaged and skipped
 *   exchange random SEED N writes N random frames
 */
#include "opentmr_wire.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state;

/* Steele, Lea and Flood (2014), SplitMix64. */
static uint64_t random_bits(void) {
    uint64_t z = state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

/* Lengths of all kinds, the longest ones often; some frames are full of zeros, some have none. */
static int write_random(unsigned long frames) {
    uint8_t payload[OTMR_PAYLOAD_MAX];
    uint8_t out[OTMR_ENCODED_MAX];
    while (frames-- > 0) {
        uint64_t bits = random_bits();
        uint16_t count = (uint16_t)(bits % (OTMR_PAYLOAD_MAX + 1));
        unsigned zeros = (unsigned)(bits >> 16 & 3);
        uint16_t i;
        uint16_t size;
        if ((bits >> 24 & 7) == 0) {
            count = (uint16_t)(OTMR_PAYLOAD_MAX - (bits >> 32 & 3));
        }
        for (i = 0; i < count; i++) {
            uint64_t byte = random_bits();
            payload[i] = (uint8_t)byte;
            if (zeros == 1 && (byte >> 8 & 3) != 0) {
                payload[i] = 0;
            } else if (zeros == 2 && payload[i] == 0) {
                payload[i] = 1;
            }
        }
        size = otmr_encode((uint8_t)(bits >> 40), (uint16_t)(bits >> 48), payload, count, out, sizeof out);
        if (size == 0 || fwrite(out, 1, size, stdout) != size) {
            return 1;
        }
    }
    return 0;
}

static int encode_anew(void) {
    static uint8_t in[65536];
    uint8_t buffer[OTMR_FRAME_MAX];
    uint8_t out[OTMR_ENCODED_MAX];
    unsigned long results[4] = {0};
    otmr_receiver receiver;
    size_t count;
    size_t i;
    otmr_receiver_init(&receiver, buffer, sizeof buffer);
    while ((count = fread(in, 1, sizeof in, stdin)) > 0) {
        for (i = 0; i < count; i++) {
            enum otmr_result result = otmr_receive(&receiver, in[i]);
            results[result]++;
            if (result == OTMR_FRAME) {
                otmr_frame frame = otmr_frame_of(&receiver);
                uint16_t size = otmr_encode(frame.type, frame.seq, frame.payload, frame.count, out, sizeof out);
                if (size == 0 || fwrite(out, 1, size, stdout) != size) {
                    return 1;
                }
            }
        }
    }
    fprintf(stderr, "%lu good, %lu damaged, %lu skipped\n", results[OTMR_FRAME], results[OTMR_DAMAGED],
        results[OTMR_SKIPPED]);
    return 0;
}

int main(int argc, char **argv) {
    if (argc == 1) {
        return encode_anew();
    }
    if (argc == 4 && strcmp(argv[1], "random") == 0) {
        state = strtoull(argv[2], NULL, 10);
        return write_random(strtoul(argv[3], NULL, 10));
    }
    fprintf(stderr, "usage: exchange < FRAMES > FRAMES, or exchange random SEED N > FRAMES\n");
    return 2;
}
