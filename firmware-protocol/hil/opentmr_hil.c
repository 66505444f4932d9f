/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs the firmware of an OpenTMR board on a simulated ATmega328P, in real time, with its serial line on a pseudo-terminal,
 * EMG at the pins of its converter and a record of what it does to its motors. Copyright 2026 the OpenTMR contributors.
 *
 * This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License
 * as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version. It
 * is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied warranty of
 * MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details, in COPYING.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <simavr/avr_adc.h>
#include <simavr/avr_ioport.h>
#include <simavr/avr_uart.h>
#include <simavr/sim_avr.h>
#include <simavr/sim_elf.h>
#include <simavr/sim_io.h>

#define CLOCK_HZ 16000000u
#define CYCLES_PER_MICROSECOND (CLOCK_HZ / 1000000u)
#define CYCLES_PER_MILLISECOND (CLOCK_HZ / 1000u)
/* How long the simulation runs between looks at the line and the clock. */
#define SLICE_CYCLES (CLOCK_HZ / 2000u)
#define CHANNELS 6
/* Output that the host program has not taken yet; what is more is lost, as on a line without flow control. */
#define OUT_SIZE (1u << 20)
#define IN_SIZE 4096
/* A real line goes on while this program is stopped; one that was stopped for longer than this starts its clock anew. */
#define LAG_MAX_NANOS 1000000000ll
#define BITS_PER_BYTE_ON_LINE 10

/* Registers of the ATmega328P in data space (data sheet, section 36). */
#define REGISTER_PORTD 0x2B
#define REGISTER_TCCR0A 0x44
#define REGISTER_OCR0A 0x47
#define REGISTER_OCR0B 0x48
#define REGISTER_SPL 0x5D
#define REGISTER_SPH 0x5E
#define REGISTER_UCSR0A 0xC0
#define REGISTER_UBRR0L 0xC4
#define REGISTER_UBRR0H 0xC5
#define BIT_U2X0 0x02

struct options {
    const char *elf;
    const char *link;
    const char *feed;
    const char *adc_log;
    const char *actuator_log;
    double seconds;
    uint32_t supply_millivolts;
    bool ramp;
    bool unpaced;
    bool control;
};

static struct options options = {.supply_millivolts = 5000};
static avr_t *avr;
static volatile sig_atomic_t interrupted;

static void die(const char *what) {
    perror(what);
    exit(1);
}

static int64_t now_nanos(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000ll + t.tv_nsec;
}

static unsigned long long microseconds(void) {
    return avr->cycle / CYCLES_PER_MICROSECOND;
}

/* EMG: millivolts at each pin, of a file or a formula, a value every millisecond since the board's start. */

static uint16_t *fed;
static size_t fed_rows;

static void append(const uint16_t row[CHANNELS]) {
    static size_t room;
    if (fed_rows == room) {
        room = room == 0 ? 4096 : 2 * room;
        fed = realloc(fed, room * CHANNELS * sizeof *fed);
        if (fed == NULL) {
            die("feed");
        }
    }
    memcpy(fed + fed_rows++ * CHANNELS, row, CHANNELS * sizeof *row);
}

static void read_text(FILE *in, const char *path) {
    char line[1024];
    size_t number = 0;
    while (fgets(line, sizeof line, in) != NULL) {
        uint16_t row[CHANNELS];
        char *at = line;
        number++;
        if (line[0] == '#' || line[0] == '\n') {
            continue;
        }
        for (int c = 0; c < CHANNELS; c++) {
            char *end;
            double millivolts = strtod(at, &end);
            if (end == at || !(millivolts >= 0 && millivolts <= 5500)) {
                fprintf(stderr, "%s:%zu: needs %d numbers from 0 to 5500 mV, got %s", path, number, CHANNELS, line);
                exit(2);
            }
            row[c] = (uint16_t)(millivolts + 0.5);
            at = *end == ',' || *end == ';' ? end + 1 : end;
        }
        append(row);
    }
}

static void read_binary(FILE *in) {
    uint8_t bytes[2 * CHANNELS];
    while (fread(bytes, sizeof bytes, 1, in) == 1) {
        uint16_t row[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            row[c] = (uint16_t)(bytes[2 * c] | bytes[2 * c + 1] << 8);
        }
        append(row);
    }
}

static void read_feed(const char *path) {
    const char *suffix = strrchr(path, '.');
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        die(path);
    }
    if (suffix != NULL && strcmp(suffix, ".u16") == 0) {
        read_binary(in);
    } else {
        read_text(in, path);
    }
    fclose(in);
    if (fed_rows == 0) {
        fprintf(stderr, "%s: holds no row of %d values\n", path, CHANNELS);
        exit(2);
    }
}

/* The same for the same place, whatever was asked before (Steele, Lea and Flood 2014, SplitMix64's finish). */
static uint64_t scramble(uint64_t place) {
    uint64_t z = (place + 1) * 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

/* Noise about half the supply, the sum of four even ones; strong on one channel after the other, a second in two. */
static uint16_t burst_millivolts(uint64_t millisecond, unsigned channel) {
    uint64_t second = millisecond / 1000;
    bool active = second % 2 == 0 && second / 2 % CHANNELS == channel;
    uint64_t bits = scramble(millisecond * CHANNELS + channel);
    int64_t sum = 0;
    for (int i = 0; i < 4; i++) {
        sum += (int64_t)(bits >> (16 * i) & 0xFFFF) - 0x8000;
    }
    return (uint16_t)(2500 + sum * (active ? 1800 : 60) / 0x20000);
}

/* 7 mV a millisecond from rail to rail, each channel elsewhere. */
static uint16_t ramp_millivolts(uint64_t millisecond, unsigned channel) {
    return (uint16_t)((millisecond * 7 + channel * 800) % 5001);
}

static uint16_t millivolts_now(unsigned channel) {
    uint64_t millisecond = avr->cycle / CYCLES_PER_MILLISECOND;
    if (fed != NULL) {
        return fed[millisecond % fed_rows * CHANNELS + channel];
    }
    return options.ramp ? ramp_millivolts(millisecond, channel) : burst_millivolts(millisecond, channel);
}

static FILE *adc_log;
static uint64_t samples;

/* A conversion begins: puts the voltage on its pin. A line of the log is a whole pass through the channels. */
static void on_conversion(struct avr_irq_t *irq, uint32_t value, void *parameter) {
    static unsigned long long begun;
    static uint16_t row[CHANNELS];
    static unsigned next;
    union {
        avr_adc_mux_t mux;
        uint32_t value;
    } input = {.value = value};
    unsigned channel = input.mux.src;
    (void)irq;
    (void)parameter;
    if (input.mux.kind != ADC_MUX_SINGLE || channel >= CHANNELS) {
        return;
    }
    row[channel] = millivolts_now(channel);
    avr_raise_irq(avr_io_getirq(avr, AVR_IOCTL_ADC_GETIRQ, ADC_IRQ_ADC0 + (int)channel), row[channel]);
    if (channel == 0) {
        begun = microseconds();
        next = 0;
    }
    next = channel == next ? next + 1 : 0;
    if (next == CHANNELS) {
        samples++;
        if (adc_log != NULL) {
            fprintf(adc_log, "%llu", begun);
            for (int c = 0; c < CHANNELS; c++) {
                fprintf(adc_log, " %u", row[c]);
            }
            fputc('\n', adc_log);
        }
    }
}

/* Motors: what is on the speed and direction pins of the two bridges, as -255 to 255. */

static FILE *actuator_log;

static int speed(uint8_t connected, int compare_register, uint8_t pin, uint8_t direction_pin) {
    uint8_t port = avr->data[REGISTER_PORTD];
    int duty = (avr->data[REGISTER_TCCR0A] & connected) != 0 ? avr->data[compare_register] : (port & pin) != 0 ? 255 : 0;
    return (port & direction_pin) != 0 ? -duty : duty;
}

static void on_actuator(struct avr_irq_t *irq, uint32_t value, void *parameter) {
    static int last[2];
    int now[2] = {speed(0x80, REGISTER_OCR0A, 1 << 6, 1 << 7), speed(0x20, REGISTER_OCR0B, 1 << 5, 1 << 4)};
    (void)irq;
    (void)value;
    (void)parameter;
    if (now[0] != last[0] || now[1] != last[1]) {
        fprintf(actuator_log, "%llu %d %d\n", microseconds(), now[0], now[1]);
        fflush(actuator_log);
        memcpy(last, now, sizeof last);
    }
}

static FILE *open_log(const char *path, const char *heading) {
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        die(path);
    }
    fprintf(out, "%s\n", heading);
    return out;
}

/* The line: the board's serial port on a pseudo-terminal. One thread, so nothing comes between. */

static int line = -1;
static bool listened;
static uint8_t out[OUT_SIZE];
static uint32_t out_head;
static uint32_t out_tail;
static uint8_t in[IN_SIZE];
static ssize_t in_count;
static ssize_t in_at;
static bool feeding;
static bool full;
static uint64_t bytes_out;
static uint64_t bytes_in;
static uint64_t bytes_unheard;
static uint64_t bytes_overrun;

static void on_output(struct avr_irq_t *irq, uint32_t value, void *parameter) {
    (void)irq;
    (void)parameter;
    bytes_out++;
    if (!listened) {
        bytes_unheard++;
    } else if (out_head - out_tail == OUT_SIZE) {
        bytes_overrun++;
    } else {
        out[out_head++ % OUT_SIZE] = (uint8_t)value;
    }
}

static void on_room(struct avr_irq_t *irq, uint32_t value, void *parameter) {
    (void)irq;
    (void)value;
    full = *(const bool *)parameter;
}

static avr_cycle_count_t cycles_per_byte(void) {
    uint32_t divisor = (uint32_t)(avr->data[REGISTER_UBRR0L] | avr->data[REGISTER_UBRR0H] << 8) + 1;
    return divisor * ((avr->data[REGISTER_UCSR0A] & BIT_U2X0) != 0 ? 8 : 16) * BITS_PER_BYTE_ON_LINE;
}

/* A byte to the board, no sooner than the line carries it. */
static avr_cycle_count_t feed_byte(avr_t *board, avr_cycle_count_t when, void *parameter) {
    (void)parameter;
    if (in_at == in_count) {
        feeding = false;
        return 0;
    }
    if (!full) {
        avr_raise_irq(avr_io_getirq(board, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT), in[in_at++]);
        bytes_in++;
    }
    return when + cycles_per_byte();
}

static void open_line(void) {
    int far;
    char name[128];
    struct termios settings;
    if (openpty(&line, &far, name, NULL, NULL) != 0) {
        die("pseudo-terminal");
    }
    tcgetattr(far, &settings);
    cfmakeraw(&settings);
    tcsetattr(far, TCSANOW, &settings);
    close(far);
    fcntl(line, F_SETFL, O_NONBLOCK);
    if (options.link != NULL && symlink(name, options.link) != 0) {
        die(options.link);
    }
    printf("line %s\n", options.link != NULL ? options.link : name);
    fflush(stdout);
}

static void write_out(void) {
    while (out_head != out_tail) {
        uint32_t at = out_tail % OUT_SIZE;
        uint32_t whole = out_head - out_tail;
        uint32_t piece = whole < OUT_SIZE - at ? whole : OUT_SIZE - at;
        ssize_t written = write(line, out + at, piece);
        if (written <= 0) {
            return;
        }
        out_tail += (uint32_t)written;
    }
}

static void read_in(void) {
    if (in_at < in_count) {
        return;
    }
    in_count = read(line, in, sizeof in);
    in_count = in_count > 0 ? in_count : 0;
    in_at = 0;
    if (in_count > 0 && !feeding) {
        feeding = true;
        avr_cycle_timer_register(avr, cycles_per_byte(), feed_byte, NULL);
    }
}

/* A real line's bytes are lost while nobody has it open. */
static void pump(void) {
    struct pollfd state = {.fd = line, .events = POLLIN | POLLOUT};
    poll(&state, 1, 0);
    listened = (state.revents & POLLHUP) == 0;
    if (listened) {
        write_out();
        read_in();
    } else {
        out_tail = out_head;
    }
}

/* The board. */

static void no_sleep(avr_t *board, avr_cycle_count_t cycles) {
    (void)board;
    (void)cycles;
}

static void make_board(void) {
    static const bool room = false;
    static const bool no_room = true;
    elf_firmware_t firmware;
    uint32_t flags = 0;
    memset(&firmware, 0, sizeof firmware);
    if (elf_read_firmware(options.elf, &firmware) != 0) {
        fprintf(stderr, "%s: is no ELF file of a firmware\n", options.elf);
        exit(2);
    }
    avr = avr_make_mcu_by_name("atmega328p");
    avr_init(avr);
    firmware.frequency = CLOCK_HZ;
    avr_load_firmware(avr, &firmware);
    avr->frequency = CLOCK_HZ;
    avr->vcc = avr->avcc = avr->aref = options.supply_millivolts;
    avr->log = LOG_ERROR;
    avr->sleep = no_sleep;
    avr_ioctl(avr, AVR_IOCTL_UART_GET_FLAGS('0'), &flags);
    flags &= ~(uint32_t)(AVR_UART_FLAG_STDIO | AVR_UART_FLAG_POLL_SLEEP);
    avr_ioctl(avr, AVR_IOCTL_UART_SET_FLAGS('0'), &flags);
    avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUTPUT), on_output, NULL);
    avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUT_XON), on_room, (void *)&room);
    avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUT_XOFF), on_room, (void *)&no_room);
    avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_ADC_GETIRQ, ADC_IRQ_OUT_TRIGGER), on_conversion, NULL);
    if (actuator_log != NULL) {
        static const avr_io_addr_t watched[] = {REGISTER_PORTD, REGISTER_TCCR0A, REGISTER_OCR0A, REGISTER_OCR0B};
        for (size_t i = 0; i < sizeof watched / sizeof watched[0]; i++) {
            avr_irq_register_notify(avr_iomem_getirq(avr, watched[i], NULL, AVR_IOMEM_IRQ_ALL), on_actuator, NULL);
        }
    }
}

static void on_signal(int number) {
    (void)number;
    interrupted = 1;
}

/* Standard input: "reset" presses the board's button; its end ends the program. */
static void obey_control(void) {
    struct pollfd state = {.fd = STDIN_FILENO, .events = POLLIN};
    char said[64];
    ssize_t count;
    if (poll(&state, 1, 0) != 1) {
        return;
    }
    count = read(STDIN_FILENO, said, sizeof said - 1);
    if (count <= 0) {
        interrupted = 1;
        return;
    }
    said[count] = 0;
    if (strstr(said, "reset") != NULL) {
        avr_reset(avr);
        feeding = false;
        in_at = in_count;
    }
}

static int64_t lag_max;
static uint16_t stack_max;

static void watch_stack(void) {
    uint16_t deep = (uint16_t)(avr->ramend - (avr->data[REGISTER_SPL] | avr->data[REGISTER_SPH] << 8));
    /* While the two bytes of the pointer are being written it points nowhere. */
    if (deep > stack_max && deep < avr->ramend / 2) {
        stack_max = deep;
    }
}

/* Waits until the simulated time has come. */
static void pace(int64_t *start) {
    int64_t due = *start + (int64_t)(avr->cycle * 1000 / (CLOCK_HZ / 1000000));
    int64_t lag = now_nanos() - due;
    if (lag < 0) {
        struct timespec until = {.tv_sec = due / 1000000000, .tv_nsec = due % 1000000000};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL);
        return;
    }
    lag_max = lag > lag_max ? lag : lag_max;
    if (lag > LAG_MAX_NANOS) {
        *start += lag;
    }
}

static int run(void) {
    int64_t begun = now_nanos();
    int64_t start = begun;
    avr_cycle_count_t next = 0;
    avr_cycle_count_t end = options.seconds > 0 ? (avr_cycle_count_t)(options.seconds * CLOCK_HZ) : UINT64_MAX;
    int state = cpu_Running;
    struct rusage usage;
    double wall;
    double simulated;
    double cpu;
    while (!interrupted && avr->cycle < end && state != cpu_Done && state != cpu_Crashed) {
        state = avr_run(avr);
        watch_stack();
        if (avr->cycle >= next) {
            next = avr->cycle + SLICE_CYCLES;
            pump();
            if (options.control) {
                obey_control();
            }
            if (!options.unpaced) {
                pace(&start);
            }
        }
    }
    getrusage(RUSAGE_SELF, &usage);
    wall = (double)(now_nanos() - begun) * 1e-9;
    simulated = (double)avr->cycle / CLOCK_HZ;
    cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
    printf("simulated_s %.3f\nwall_s %.3f\nreal_time_factor %.3f\ncpu_percent %.1f\nlag_max_ms %.2f\n", simulated, wall,
        simulated / wall, 100 * cpu / wall, (double)lag_max * 1e-6);
    printf("stack_bytes %u\nsamples %llu\nbytes_out %llu\nbytes_unheard %llu\nbytes_overrun %llu\nbytes_in %llu\n",
        stack_max, (unsigned long long)samples, (unsigned long long)bytes_out, (unsigned long long)bytes_unheard,
        (unsigned long long)bytes_overrun, (unsigned long long)bytes_in);
    if (state == cpu_Crashed) {
        fprintf(stderr, "the firmware crashed after %.3f s\n", simulated);
        return 1;
    }
    return 0;
}

static void usage(FILE *to) {
    fprintf(to,
        "usage: opentmr_hil [options] FIRMWARE.elf\n"
        "  --link PATH          where the link to the pseudo-terminal is made\n"
        "  --feed FILE          EMG, 6 columns of millivolts a millisecond, again and again; .u16: little-endian binary\n"
        "  --ramp               ramps from rail to rail; without either, bursts of noise on one channel after the other\n"
        "  --adc-log FILE       what the converter was fed: microseconds, and millivolts of each channel\n"
        "  --actuator-log FILE  what the motors got: microseconds, and -255 to 255 for each joint\n"
        "  --supply MILLIVOLTS  the board's supply, usually 5000\n"
        "  --seconds S          ends after so much simulated time\n"
        "  --unpaced            as fast as it goes\n"
        "  --control            takes \"reset\" on standard input, and ends with it\n");
}

static void read_options(int argc, char **argv) {
    static const struct option known[] = {{"link", required_argument, NULL, 'l'}, {"feed", required_argument, NULL, 'f'},
        {"ramp", no_argument, NULL, 'r'}, {"adc-log", required_argument, NULL, 'a'},
        {"actuator-log", required_argument, NULL, 'm'}, {"supply", required_argument, NULL, 'v'},
        {"seconds", required_argument, NULL, 's'}, {"unpaced", no_argument, NULL, 'u'},
        {"control", no_argument, NULL, 'c'}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
    int option;
    while ((option = getopt_long(argc, argv, "", known, NULL)) != -1) {
        switch (option) {
            case 'l':
                options.link = optarg;
                break;
            case 'f':
                options.feed = optarg;
                break;
            case 'r':
                options.ramp = true;
                break;
            case 'a':
                options.adc_log = optarg;
                break;
            case 'm':
                options.actuator_log = optarg;
                break;
            case 'v':
                options.supply_millivolts = (uint32_t)strtoul(optarg, NULL, 10);
                break;
            case 's':
                options.seconds = strtod(optarg, NULL);
                break;
            case 'u':
                options.unpaced = true;
                break;
            case 'c':
                options.control = true;
                break;
            case 'h':
                usage(stdout);
                exit(0);
            default:
                usage(stderr);
                exit(2);
        }
    }
    if (optind != argc - 1 || options.supply_millivolts < 1800 || options.supply_millivolts > 5500) {
        usage(stderr);
        exit(2);
    }
    options.elf = argv[optind];
}

int main(int argc, char **argv) {
    int result;
    read_options(argc, argv);
    if (options.feed != NULL) {
        read_feed(options.feed);
    }
    if (options.adc_log != NULL) {
        adc_log = open_log(options.adc_log, "# us A0 A1 A2 A3 A4 A5 in mV");
    }
    if (options.actuator_log != NULL) {
        actuator_log = open_log(options.actuator_log, "# us joint0 joint1 of 255");
    }
    make_board();
    open_line();
    signal(SIGTERM, on_signal);
    signal(SIGINT, on_signal);
    result = run();
    if (options.link != NULL) {
        unlink(options.link);
    }
    if (adc_log != NULL && fclose(adc_log) != 0) {
        die(options.adc_log);
    }
    return result;
}
