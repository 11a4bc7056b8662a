package org.medicenter.emergency.ui;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the notices be made anew every minute, so that nobody waits for it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeSchedule {}
