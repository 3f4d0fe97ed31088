package org.claviger.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application as Spring puts it together. Started by {@code org.claviger.server.start}. */
@SpringBootApplication
public class ClavigerServer {}
